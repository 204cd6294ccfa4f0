import { type DesignMatrix, type LevelColumn, levelOffsets } from './design-matrix.ts';
import { dotProduct } from './dot-product.ts';

/** Rows taken at once: a block of every column stays in the nearest memory while each is multiplied by the others. */
const BLOCK = 256;

/**
 * Σ weight × x × xᵀ over the rows, x being a row of the design: a square matrix, row after row, of which only the entries on
 * and above the diagonal are set. Levels are added up, not multiplied: a column of many costs no more than one of numbers.
 */
export function crossProducts(design: DesignMatrix, weights: Float64Array): Float64Array {
  const offsets = levelOffsets(design);
  const size = offsets.at(-1) ?? 0;
  const matrix = new Float64Array(size * size);
  const blocks = design.numbers.map(() => new Float64Array(BLOCK));
  const weighted = new Float64Array(BLOCK);
  for (let start = 0; start < weights.length; start += BLOCK) {
    const length = Math.min(BLOCK, weights.length - start);
    const end = start + length;
    for (const [index, block] of blocks.entries()) block.set(design.numbers[index]?.subarray(start, end) ?? []);
    for (const [index, block] of blocks.entries()) {
      for (let at = 0; at < length; at++) weighted[at] = (weights[start + at] ?? 0) * (block[at] ?? 0);
      const row = index * size;
      for (let other = index; other < blocks.length; other++) {
        matrix[row + other] = (matrix[row + other] ?? 0) + dotProduct(weighted, blocks[other] ?? weighted, length);
      }
      for (const [other, { codes }] of design.levels.entries()) {
        addByLevel(matrix, row + (offsets[other] ?? 0), codes, start, weighted, length);
      }
    }
  }
  for (const [index, column] of design.levels.entries()) {
    for (let other = index; other < design.levels.length; other++) {
      const corner = (offsets[index] ?? 0) * size + (offsets[other] ?? 0);
      addByLevels(matrix, { corner, size }, column, design.levels[other] ?? column, weights);
    }
  }
  return matrix;
}

function addByLevel(
  matrix: Float64Array,
  first: number,
  codes: Int32Array,
  start: number,
  values: Float64Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const code = codes[start + at] ?? -1;
    if (code >= 0) matrix[first + code] = (matrix[first + code] ?? 0) + (values[at] ?? 0);
  }
}

/** Adds the weights of the rows of each pair of levels, in a table of their own first: small, it stays near. */
function addByLevels(
  matrix: Float64Array,
  { corner, size }: { corner: number; size: number },
  { codes, count }: LevelColumn,
  other: LevelColumn,
  weights: Float64Array,
): void {
  const pairs = new Float64Array(count * other.count);
  for (let row = 0; row < weights.length; row++) {
    const code = codes[row] ?? -1;
    const beside = other.codes[row] ?? -1;
    if (code < 0 || beside < 0) continue;
    const at = code * other.count + beside;
    pairs[at] = (pairs[at] ?? 0) + (weights[row] ?? 0);
  }
  for (let level = 0; level < count; level++) {
    matrix.set(pairs.subarray(level * other.count, (level + 1) * other.count), corner + level * size);
  }
}
