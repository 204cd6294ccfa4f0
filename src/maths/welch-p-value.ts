import type { SampleMoments } from './sample-moments.ts';
import { studentTwoSidedTail } from './student-tail.ts';

/**
 * Chance of a difference of two means at least this large if there were none, without assuming equal variances.
 * Domain: eleven values or more on each side, see `welchInterval`; two constant samples give 1 when equal, else 0. Source: Welch 1947.
 */
export function welchPValue(first: SampleMoments, second: SampleMoments): number {
  const difference = second.mean - first.mean;
  const a = first.variance / first.count;
  const b = second.variance / second.count;
  if (a + b === 0) return difference === 0 ? 1 : 0;
  const shareOfFirst = a / (a + b);
  const degrees = 1 / (shareOfFirst ** 2 / (first.count - 1) + (1 - shareOfFirst) ** 2 / (second.count - 1));
  return studentTwoSidedTail(difference / Math.sqrt(a + b), degrees);
}
