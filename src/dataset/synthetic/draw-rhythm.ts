import { drawBeta } from '../../maths/draw-beta.ts';
import { drawGamma } from '../../maths/draw-gamma.ts';
import type { Random } from '../../maths/seeded-random.ts';
import type { Buyers } from './shop-plan.ts';

const DAYS_A_YEAR = 365.25;
/** People reorder more regularly than at random: gaps are gamma of this shape (1 would be a Poisson process). */
const GAP_SHAPE = 3;

/** How one customer buys: the mean days between two orders, and the chance of leaving after each. */
export type Rhythm = { readonly meanGapDays: number; readonly leaving: number };

export function drawRhythm(random: Random, { ordersPerYear, rateShape, leaving }: Buyers): Rhythm {
  const meanGapDays = (DAYS_A_YEAR * rateShape) / (ordersPerYear * drawGamma(random, rateShape));
  return { meanGapDays, leaving: drawBeta(random, leaving.a, leaving.b) };
}

export function drawGapDays(random: Random, { meanGapDays }: Rhythm): number {
  return (meanGapDays * drawGamma(random, GAP_SHAPE)) / GAP_SHAPE;
}
