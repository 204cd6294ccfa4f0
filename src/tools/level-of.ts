/**
 * Ascending edges that cut a quantity into levels 1, 2, 3 …; `inclusive` edges are passed by reaching them, the others must be exceeded.
 * An edge of −∞ is passed by all, so the levels below it stay empty.
 */
export type LevelCut = { readonly edges: readonly number[]; readonly inclusive: readonly boolean[] };

/** The level of a value: 1 + the number of edges it has passed. */
export function levelOf(value: number, { edges, inclusive }: LevelCut): number {
  let level = 1;
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index] ?? 0;
    if (inclusive[index] ? value >= edge : value > edge) level++;
  }
  return level;
}
