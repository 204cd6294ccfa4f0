/** A column of levels: the level of each row, −1 for none of them. It stands for one 0/1 column a level. */
export type LevelColumn = { readonly codes: Int32Array; readonly count: number };

/** The columns of a model, of equal length; a model's coefficients are those of the numbers, then those of each level. */
export type DesignMatrix = { readonly numbers: readonly Float64Array[]; readonly levels: readonly LevelColumn[] };

/** Where the coefficients of each column of levels start; the last entry is how many coefficients there are in all. */
export function levelOffsets({ numbers, levels }: DesignMatrix): number[] {
  const offsets = [numbers.length];
  for (const { count } of levels) offsets.push((offsets.at(-1) ?? 0) + count);
  return offsets;
}
