import { nextAbove } from '../maths/next-above.ts';

/**
 * Ascending edges that cut a quantity into levels 1, 2, 3 …; `inclusive` edges are passed by reaching them, the others must be exceeded.
 * An edge of −∞ is passed by all, so the levels below it stay empty.
 */
export type LevelCut = { readonly edges: readonly number[]; readonly inclusive: readonly boolean[] };

/** How to read the level of a value under a cut: 1 + the number of edges it has passed. */
export function readLevels({ edges, inclusive }: LevelCut): (value: number) => number {
  const least = Float64Array.from(edges, (edge, index) => (inclusive[index] ? edge : nextAbove(edge)));
  return (value) => {
    let level = 1;
    for (let index = 0; index < least.length; index++) if (value >= (least[index] ?? 0)) level++;
    return level;
  };
}
