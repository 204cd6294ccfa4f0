import { normalQuantile } from './normal-quantile.ts';
import type { TestDesign } from './test-design.ts';

/**
 * Control group needed (not rounded) for a two-sided test to tell two means `difference` apart, both groups with standard
 * deviation `sd`; the treated group is `ratio` times as large. Normal approximation: (z₁₋α⁄₂ + z_power)² sd² (1 + 1/ratio) / difference².
 * Domain: sd > 0, difference ≠ 0. Source: Chow, Shao & Wang 2008, §3.2.
 */
export function twoMeanSampleSize(sd: number, difference: number, { alpha, power, ratio }: TestDesign): number {
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return (1 + 1 / ratio) * ((z * sd) / difference) ** 2;
}
