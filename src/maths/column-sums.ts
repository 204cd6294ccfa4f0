import { type DesignMatrix, levelOffsets } from './design-matrix.ts';
import { dotProduct } from './dot-product.ts';

/** Σ weight × column over the rows, for each coefficient of the design. */
export function columnSums(design: DesignMatrix, weights: Float64Array): Float64Array {
  const offsets = levelOffsets(design);
  const sums = new Float64Array(offsets.at(-1) ?? 0);
  for (const [index, values] of design.numbers.entries()) sums[index] = dotProduct(weights, values, weights.length);
  for (const [index, { codes }] of design.levels.entries()) {
    const offset = offsets[index] ?? 0;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? -1;
      if (code >= 0) sums[offset + code] = (sums[offset + code] ?? 0) + (weights[row] ?? 0);
    }
  }
  return sums;
}
