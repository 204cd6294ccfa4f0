import type { TestDesign } from './test-design.ts';
import { twoProportionSampleSize } from './two-proportion-sample-size.ts';

const HALVINGS = 60;

/**
 * The smallest rise (`direction` 1) or fall (−1) from proportion `p1` that a control group of `controlSize` can show, as
 * a positive difference; null when even the largest possible change (to 1 or 0) needs more.
 * Domain: p1 in [0, 1], controlSize > 0. Inverts `twoProportionSampleSize` by bisection.
 */
export function detectableProportionChange(
  p1: number,
  controlSize: number,
  direction: 1 | -1,
  design: TestDesign,
): number | null {
  const shows = (change: number) => twoProportionSampleSize(p1, p1 + direction * change, design) <= controlSize;
  let seen = direction === 1 ? 1 - p1 : p1;
  if (seen === 0 || !shows(seen)) return null;
  let unseen = 0;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (seen + unseen) / 2;
    if (shows(middle)) seen = middle;
    else unseen = middle;
  }
  return seen;
}
