import type { MeasureValues } from '../../domain/measures.ts';
import type { Histories } from '../../maths/repeat-buying/histories.ts';
import type { RepeatModel } from '../../maths/repeat-buying/repeat-model.ts';

const DAYS_PER_WEEK = 7;
const YEAR_MONTHS = 12;
/** Under thirteen complete months no calendar month comes back. */
const LEAST_MONTHS = 13;
/** Expected repeat purchases under which a month says nothing. */
const LEAST_EXPECTED = 10;
/** Strong: months deviate from the model by this share or more, chance left out (standard deviation of logarithms). */
const STRONG = 0.2;
/** Enough once the deviations have come back a year later. */
const STRONG_TWICE = 0.15;
/** Deviations that chance alone would give one shop in hundreds. */
const BEYOND_CHANCE = 3;
/** Months on each side of a change of level; shorter ones are part of a season. */
const LEAST_STEP_MONTHS = 4;
/** With two years or more, the deviations of one year must be found again in the next. */
const LEAST_REPETITION = 0.4;

/**
 * The calendar month with most repeat purchases against what the model expects, as their ratio. `seenAgain`: the history
 * holds a second year, in which the season came back.
 */
export type Season = { readonly month: string; readonly ratio: number; readonly seenAgain: boolean };

/**
 * A strong season in repeat purchases: the months deviate from what a stationary model expects of the same customers by
 * more than chance and a trend explain, and do so again a year later where two years are known. Null when none is seen.
 */
export function detectSeason(
  { month, daysAgoFrom, daysAgoTo, repeats }: MeasureValues['repeatMonths'],
  model: RepeatModel,
  parameters: readonly number[],
  histories: Histories,
): Season | null {
  const cumulative = expectByAge(model, parameters, histories);
  const months = month.map((name, row) => {
    const expected = cumulative(daysAgoTo[row] ?? 0) - cumulative((daysAgoFrom[row] ?? 0) + 1);
    return { name, expected, log: Math.log(((repeats[row] ?? 0) + 0.5) / (expected + 0.5)) };
  });
  const known = months.filter(({ expected }) => expected >= LEAST_EXPECTED);
  if (known.length < LEAST_MONTHS) return null;
  const deviations = withoutTrend(known.map(({ log }) => log));
  const chance = known.map(({ expected }) => 1 / expected);
  const excess = mean(deviations.map((each) => each * each)) - mean(chance);
  const chi = deviations.reduce((sum, each, at) => sum + (each * each) / (chance[at] ?? 1), 0) / known.length;
  const repetition = known.length < 2 * YEAR_MONTHS ? null : repeatNextYear(deviations);
  if (repetition !== null && repetition < LEAST_REPETITION) return null;
  const strong = repetition === null ? STRONG : STRONG_TWICE;
  if (excess <= strong * strong || chi <= 1 + BEYOND_CHANCE * Math.sqrt(2 / known.length)) return null;
  const peak = deviations.indexOf(Math.max(...deviations));
  return { month: known[peak]?.name ?? '', ratio: Math.exp(deviations[peak] ?? 0), seenAgain: repetition !== null };
}

/** Repeat purchases expected of all customers since the first one, up to so many days before the end. */
function expectByAge(model: RepeatModel, parameters: readonly number[], { age, customers }: Histories) {
  const byAge = new Map<number, number>();
  for (let row = 0; row < age.length; row++) {
    const days = Math.round((age[row] ?? 0) * DAYS_PER_WEEK);
    byAge.set(days, (byAge.get(days) ?? 0) + (customers[row] ?? 0));
  }
  const newcomer = { frequency: 0, recency: 0, age: 0 };
  const known = new Map<number, number>();
  const expected = (days: number) => {
    const value =
      known.get(days) ??
      model.aliveProbability(parameters, newcomer) *
        model.repeatsWhileAlive(parameters, newcomer, days / DAYS_PER_WEEK);
    known.set(days, value);
    return value;
  };
  return (daysAgo: number): number => {
    let sum = 0;
    for (const [days, count] of byAge) if (days > daysAgo) sum += count * expected(days - daysAgo);
    return sum;
  };
}

/** What is left of a series once its straight line is taken away, or one lasting change of level where that explains more. */
function withoutTrend(values: readonly number[]): number[] {
  const changes = values.slice(2 * LEAST_STEP_MONTHS).map((_, at) => withoutStep(values, at + LEAST_STEP_MONTHS));
  return [withoutLine(values), ...changes].reduce((best, each) => (sumSquares(each) < sumSquares(best) ? each : best));
}

function withoutLine(values: readonly number[]): number[] {
  const middle = (values.length - 1) / 2;
  const level = mean(values);
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * value, 0) / spread;
  return values.map((value, at) => value - level - slope * (at - middle));
}

/** The level changes at this month, for good. */
function withoutStep(values: readonly number[], month: number): number[] {
  const [before, after] = [mean(values.slice(0, month)), mean(values.slice(month))];
  return values.map((value, at) => value - (at < month ? before : after));
}

/** How deviations go with those of the same months a year later: −1 to 1. */
function repeatNextYear(deviations: readonly number[]): number {
  const [before, after] = [deviations.slice(0, -YEAR_MONTHS), deviations.slice(YEAR_MONTHS)];
  const product = before.reduce((sum, value, at) => sum + value * (after[at] ?? 0), 0);
  const sizes = Math.sqrt(sumSquares(before) * sumSquares(after));
  return sizes > 0 ? product / sizes : 0;
}

function sumSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
