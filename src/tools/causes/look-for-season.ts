import type { MeasureValues } from '../../domain/measures.ts';
import { chiSquareTail } from '../../maths/chi-square-tail.ts';
import { weightedCorrelation } from '../../maths/weighted-correlation.ts';
import { weightedLeastSquares } from '../../maths/weighted-least-squares.ts';
import type { Suspicion } from './suspicion.ts';

/** Two turns of the year are needed to tell a season from an accident; the opening months of a shop say nothing of it. */
const LEAST_MONTHS = 24;
const OPENING_MONTHS = 4;
/** Orders of the best month over those of the worst, trend taken out: under this a season misleads nobody. */
const LEAST_AMPLITUDE = 2.2;
/** A season repeats: waves of one year and of half a year. */
const WAVES = [1, 2];
/** Correlation of the levels of the same months a year apart, trend taken out, under which nothing repeats. */
const LEAST_REPEAT = 0.5;

/** A yearly season strong enough to look like losses when it turns; null when the history is too short. */
export function lookForSeason({ month, orders, complete }: MeasureValues['monthlyOrders']): Suspicion | null {
  const kept = month
    .map((each, index) => ({ month: each, orders: orders[index] ?? 0, complete: complete[index] === 1 }))
    .filter((row) => row.complete && row.orders > 0)
    .slice(OPENING_MONTHS);
  if (kept.length < LEAST_MONTHS - OPENING_MONTHS) return null;
  const levels = kept.map((row) => Math.log(row.orders));
  const weights = kept.map((row) => row.orders);
  const drift = kept.map((_, index) => {
    const t = index / kept.length - 0.5;
    return [1, t, t * t];
  });
  const waves = kept.map((row) => wavesAt(Number(row.month.slice(5)) - 1));
  const plain = weightedLeastSquares(drift, levels, weights);
  const seasonal = weightedLeastSquares(
    drift.map((row, index) => [...row, ...(waves[index] ?? [])]),
    levels,
    weights,
  );
  if (plain === null || seasonal === null) return null;
  const coefficients = seasonal.coefficients.slice(3);
  const year = Array.from({ length: 12 }, (_, phase) =>
    wavesAt(phase).reduce((sum, wave, index) => sum + wave * (coefficients[index] ?? 0), 0),
  );
  const amplitude = Math.exp(Math.max(...year) - Math.min(...year));
  const gain = Math.log(plain.residualSquares / Math.max(seasonal.residualSquares, Number.MIN_VALUE));
  return {
    id: 'season',
    effect: amplitude,
    leastEffect: LEAST_AMPLITUDE,
    unit: 'ratio',
    probability: repeats(drift, levels, plain.coefficients)
      ? chiSquareTail(seasonal.freedom * gain, 2 * WAVES.length)
      : 1,
    before: null,
    after: null,
    since: null,
    about: null,
    sample: kept.length,
    explains: [],
  };
}

/** Whether the months a year apart lie on the same side of the trend: one busy campaign is no season. */
function repeats(drift: readonly (readonly number[])[], levels: readonly number[], trend: readonly number[]): boolean {
  const rests = levels.map(
    (level, index) => level - (drift[index] ?? []).reduce((sum, term, at) => sum + term * (trend[at] ?? 0), 0),
  );
  const [first, second] = [rests.slice(0, -12), rests.slice(12)];
  return (
    (weightedCorrelation(
      first,
      second,
      first.map(() => 1),
    ) ?? 0) >= LEAST_REPEAT
  );
}

function wavesAt(phase: number): number[] {
  return WAVES.flatMap((wave) => {
    const angle = (2 * Math.PI * wave * phase) / 12;
    return [Math.sin(angle), Math.cos(angle)];
  });
}
