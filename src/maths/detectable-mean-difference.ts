import type { TestDesign } from './test-design.ts';
import { twoMeanSampleSize } from './two-mean-sample-size.ts';

/**
 * The smallest difference of two means that a control group of `controlSize` can show, with standard deviation `sd`.
 * Domain: sd > 0, controlSize > 0. The inverse of `twoMeanSampleSize`.
 */
export function detectableMeanDifference(sd: number, controlSize: number, design: TestDesign): number {
  return Math.sqrt(twoMeanSampleSize(sd, 1, design) / controlSize);
}
