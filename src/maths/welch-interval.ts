import type { SampleMoments } from './sample-moments.ts';
import { studentCritical95 } from './student-critical-95.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * 95 % interval of the difference of two means, `second − first`, without assuming equal variances.
 * Domain: Welch’s degrees of freedom ≥ 10, which eleven values on each side ensure; two constant samples give a width of zero.
 * Source: Welch 1947.
 */
export function welchInterval(first: SampleMoments, second: SampleMoments): Interval {
  const difference = second.mean - first.mean;
  const a = first.variance / first.count;
  const b = second.variance / second.count;
  if (a + b === 0) return { low: difference, high: difference };
  const shareOfFirst = a / (a + b);
  const degrees = 1 / (shareOfFirst ** 2 / (first.count - 1) + (1 - shareOfFirst) ** 2 / (second.count - 1));
  const half = studentCritical95(degrees) * Math.sqrt(a + b);
  return { low: difference - half, high: difference + half };
}
