import { type DesignMatrix, levelOffsets } from './design-matrix.ts';

/** Σ coefficient × column for each of `rows` rows, plus the intercept. */
export function linearPredictor(
  design: DesignMatrix,
  rows: number,
  { coefficients, intercept }: { readonly coefficients: Float64Array; readonly intercept: number },
): Float64Array {
  const sums = new Float64Array(rows).fill(intercept);
  for (const [index, values] of design.numbers.entries()) {
    const factor = coefficients[index] ?? 0;
    for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + factor * (values[row] ?? 0);
  }
  const offsets = levelOffsets(design);
  for (const [index, { codes }] of design.levels.entries()) {
    const offset = offsets[index] ?? 0;
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? -1;
      if (code >= 0) sums[row] = (sums[row] ?? 0) + (coefficients[offset + code] ?? 0);
    }
  }
  return sums;
}
