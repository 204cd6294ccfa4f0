import { drawExponential } from './draw-exponential.ts';
import type { Random } from './seeded-random.ts';

/**
 * A Poisson draw: events of rate 1 counted over `mean` units of time.
 * Domain: mean ≥ 0; a whole number ≥ 0. Takes time proportional to the mean.
 * Source: Devroye 1986, chapter X, the exponential inter-arrival method.
 */
export function drawPoisson(random: Random, mean: number): number {
  let events = 0;
  for (let time = drawExponential(random, 1); time < mean; time += drawExponential(random, 1)) events++;
  return events;
}
