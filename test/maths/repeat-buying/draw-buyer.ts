import { drawBeta } from '../../../src/maths/draw-beta.ts';
import { drawGamma } from '../../../src/maths/draw-gamma.ts';
import type { Random } from '../../../src/maths/seeded-random.ts';

export type DrawnModel = 'bg_nbd' | 'mbg_nbd' | 'pareto_nbd';

/** One customer of a model: the moments of repeat purchases after the first, up to `weeks`. Parameters as in the papers. */
export function drawBuyer(
  random: Random,
  model: DrawnModel,
  [r, alpha, third, fourth]: readonly [number, number, number, number],
  weeks: number,
): number[] {
  const rate = drawGamma(random, r) / alpha;
  const isPareto = model === 'pareto_nbd';
  const stop = isPareto ? -Math.log(random()) / (drawGamma(random, third) / fourth) : weeks;
  const chance = isPareto ? 0 : drawBeta(random, third, fourth);
  const moments: number[] = [];
  if (model === 'mbg_nbd' && random() < chance) return moments;
  const end = Math.min(stop, weeks);
  const drawWait = () => -Math.log(random()) / rate;
  for (let at = drawWait(); at < end; at += drawWait()) {
    moments.push(at);
    if (random() < chance) break;
  }
  return moments;
}
