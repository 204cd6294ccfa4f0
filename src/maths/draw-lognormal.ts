import { drawNormal } from './draw-normal.ts';
import type { Random } from './seeded-random.ts';

/**
 * A lognormal draw: its logarithm is normal around ln(median).
 * Domain: median > 0, sigma ≥ 0 (standard deviation of the logarithm); the value is above 0.
 */
export function drawLognormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * drawNormal(random));
}
