import { normalQuantile } from './normal-quantile.ts';
import type { TestDesign } from './test-design.ts';

/**
 * Control group needed (not rounded) for a two-sided test to tell proportion `p2` in the treated group from `p1` in the
 * control group; the treated group is `ratio` times as large. Pooled variance under "no difference", separate variances
 * under the difference, no continuity correction: Fleiss, Levin & Paik 2003, §4; with equal groups R's power.prop.test.
 * Domain: proportions in [0, 1], p1 ≠ p2.
 */
export function twoProportionSampleSize(p1: number, p2: number, { alpha, power, ratio }: TestDesign): number {
  const pooled = (p1 + ratio * p2) / (1 + ratio);
  const underNone = normalQuantile(1 - alpha / 2) * Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
  const underEffect = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / ratio);
  return ((underNone + underEffect) / (p2 - p1)) ** 2;
}
