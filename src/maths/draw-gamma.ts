import { drawNormal } from './draw-normal.ts';
import type { Random } from './seeded-random.ts';

/**
 * A gamma draw of rate 1: mean and variance both equal the shape; divide by a rate to scale it.
 * Domain: shape > 0; the value is ≥ 0. Source: Marsaglia and Tsang 2000, with their correction for shapes below 1.
 */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * Math.exp(Math.log(random()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
