import type { Random } from './seeded-random.ts';

/** An exponential draw. Domain: mean > 0; the value is above 0. Source: inverse of the distribution function. */
export function drawExponential(random: Random, mean: number): number {
  return -mean * Math.log(random());
}
