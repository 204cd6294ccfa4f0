import type { PointTable } from './point-table.ts';

/** The points at some places of a table, in the order given. */
export function gatherPoints({ values, dimensions }: PointTable, places: ArrayLike<number>): PointTable {
  const picked = new Float64Array(places.length * dimensions);
  for (let index = 0; index < places.length; index++) {
    const from = (places[index] ?? 0) * dimensions;
    picked.set(values.subarray(from, from + dimensions), index * dimensions);
  }
  return { values: picked, dimensions };
}
