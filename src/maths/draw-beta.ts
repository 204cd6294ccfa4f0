import { drawGamma } from './draw-gamma.ts';
import type { Random } from './seeded-random.ts';

/** A beta draw, between 0 and 1, of mean a / (a + b). Domain: a, b ≥ 0.01. Source: ratio of two gammas, Devroye 1986. */
export function drawBeta(random: Random, a: number, b: number): number {
  const x = drawGamma(random, a);
  const y = drawGamma(random, b);
  return x / (x + y);
}
