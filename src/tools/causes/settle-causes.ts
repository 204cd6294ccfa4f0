import type { CauseId } from '../../domain/cause.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { holm } from '../../maths/holm.ts';
import type { Suspicion } from './suspicion.ts';

/** Chance of naming anything at all where there is nothing. */
const FALSE_ALARMS = 0.005;
/** A fall of returns is looked for at every date, among purchases of the same customers: it must be surer. */
const FALSE_FALLS = 0.0003;
/** A shop grows when a half-year brings this many times the orders of the half-year before, and its newcomers as well. */
const GROWTH = 1.15;
const NEWCOMER_GROWTH = 1.5;
const HALF_YEAR = 6;

/** A suspicion with its probability corrected for all those looked for, and whether it stands. */
export type SettledSuspicion = Suspicion & { readonly found: boolean };

/**
 * Which suspicions stand: strong enough, and beyond chance after correction for looking many times. A cause that explains
 * others silences them; a fall of returns under growing totals is growth hiding churn.
 */
export function settleCauses(
  suspicions: readonly Suspicion[],
  months: MeasureValues['monthlyOrders'] | undefined,
): SettledSuspicion[] {
  const corrected = holm(suspicions.map(({ probability }) => probability));
  const judged = suspicions.map((suspicion, index) => {
    const probability = corrected[index] ?? 1;
    const limit = FALLS.includes(suspicion.id) ? FALSE_FALLS : FALSE_ALARMS;
    return { ...suspicion, probability, found: probability < limit && suspicion.effect >= suspicion.leastEffect };
  });
  const standing = judged.filter((suspicion) => suspicion.found && !isTooWeak(suspicion, judged));
  const explained = new Set(standing.flatMap(({ explains }) => explains));
  const settled = judged.map((suspicion) => ({
    ...suspicion,
    found: standing.includes(suspicion) && !explained.has(suspicion.id),
  }));
  return hideUnderGrowth(settled, months);
}

/** What part of the whole explains cannot be far less sure than the whole: then everybody is concerned, not some. */
function isTooWeak({ probability, explains }: SettledSuspicion, judged: readonly SettledSuspicion[]): boolean {
  return judged.some((other) => other.found && explains.includes(other.id) && other.probability < probability ** SURER);
}

const SURER = 3;
const FALLS: readonly CauseId[] = ['onboarding', 'lifetime'];

function hideUnderGrowth(
  settled: readonly SettledSuspicion[],
  months: MeasureValues['monthlyOrders'] | undefined,
): SettledSuspicion[] {
  const fall = settled.find(({ id, found }) => found && FALLS.includes(id));
  if (fall === undefined || months === undefined || !isGrowing(months)) return [...settled];
  const others = settled.map((each) => (FALLS.includes(each.id) ? { ...each, found: false } : each));
  return [...others, { ...fall, id: 'growth-hiding-churn' }];
}

/** Compares the last complete half-year with the same months a year before, or with the half-year before when there is no such year. */
function isGrowing({ orders, newCustomers, complete }: MeasureValues['monthlyOrders']): boolean {
  const whole = Array.from(complete, (flag, index) => (flag === 1 ? index : -1)).filter((index) => index >= 0);
  const recent = whole.slice(-HALF_YEAR);
  const before =
    whole.length >= 12 + HALF_YEAR ? whole.slice(-12 - HALF_YEAR, -12) : whole.slice(-2 * HALF_YEAR, -HALF_YEAR);
  if (before.length < HALF_YEAR) return false;
  const growth = (column: ArrayLike<number>) => total(column, recent) / Math.max(1, total(column, before));
  return growth(orders) >= GROWTH && growth(newCustomers) >= NEWCOMER_GROWTH;
}

function total(column: ArrayLike<number>, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (column[row] ?? 0), 0);
}
