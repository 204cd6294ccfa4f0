import type { Random } from './seeded-random.ts';

/**
 * Some of the whole numbers below `count`, each set of that size as likely as any other, in ascending order; all of them
 * when no more are there. Source: selection sampling, Knuth, The Art of Computer Programming 2, algorithm S.
 */
export function drawSample(count: number, size: number, random: Random): Int32Array {
  const drawn = new Int32Array(Math.min(count, size));
  let taken = 0;
  for (let index = 0; index < count && taken < drawn.length; index++) {
    if (random() * (count - index) >= drawn.length - taken) continue;
    drawn[taken] = index;
    taken++;
  }
  return drawn;
}
