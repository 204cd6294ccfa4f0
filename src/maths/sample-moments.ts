/** Size, mean and unbiased variance of a sample. */
export type SampleMoments = { count: number; mean: number; variance: number };

/**
 * Moments from the sums a database gives: count, sum and sum of squares.
 * Domain: count ≥ 2. A variance that rounding would make negative is 0.
 */
export function sampleMoments(count: number, sum: number, sumOfSquares: number): SampleMoments {
  const mean = sum / count;
  return { count, mean, variance: Math.max(0, (sumOfSquares - sum * mean) / (count - 1)) };
}
