/** Points of the same number of coordinates, one after the other: the point `i` starts at `i × dimensions`. */
export type PointTable = { readonly values: Float64Array; readonly dimensions: number };

/** How many points a table holds. */
export function countPoints({ values, dimensions }: PointTable): number {
  return dimensions === 0 ? 0 : values.length / dimensions;
}
