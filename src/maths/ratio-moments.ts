import type { SampleMoments } from './sample-moments.ts';

/** Over `count` units (customers): sums of a part and of a whole (their orders), of their squares and of their products. */
export type PairSums = {
  readonly count: number;
  readonly sum: number;
  readonly per: number;
  readonly sumSquares: number;
  readonly perSquares: number;
  readonly products: number;
};

/**
 * The ratio sum / per with the spread it has between units, as moments of `count` values of that mean: what one unit
 * brings is not independent of what else it brings. Domain: count ≥ 2, per > 0. Source: Cochran 1977, 6.3.
 */
export function ratioMoments({ count, sum, per, sumSquares, perSquares, products }: PairSums): SampleMoments {
  const ratio = sum / per;
  const residualSquares = Math.max(0, sumSquares - 2 * ratio * products + ratio * ratio * perSquares);
  const perUnit = per / count;
  return { count, mean: ratio, variance: residualSquares / (count - 1) / (perUnit * perUnit) };
}
