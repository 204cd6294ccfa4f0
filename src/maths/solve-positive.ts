/**
 * The solution of matrix · x = right for a symmetric positive definite matrix, row after row, of which the entries on and
 * above the diagonal are read; null when a pivot is lost in rounding. Cholesky.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length;
  const factor = Float64Array.from(matrix);
  for (let pivot = 0; pivot < size; pivot++) {
    const top = pivot * size;
    const square = factor[top + pivot] ?? 0;
    if (!(square > 0) || square < (matrix[top + pivot] ?? 0) * Number.EPSILON * size) return null;
    const root = Math.sqrt(square);
    for (let column = pivot; column < size; column++) factor[top + column] = (factor[top + column] ?? 0) / root;
    for (let row = pivot + 1; row < size; row++) {
      const share = factor[top + row] ?? 0;
      if (share === 0) continue;
      const at = row * size;
      for (let column = row; column < size; column++) {
        factor[at + column] = (factor[at + column] ?? 0) - share * (factor[top + column] ?? 0);
      }
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    const value = (solution[row] ?? 0) / (factor[row * size + row] ?? 1);
    solution[row] = value;
    for (let after = row + 1; after < size; after++) {
      solution[after] = (solution[after] ?? 0) - value * (factor[row * size + after] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = solution[row] ?? 0;
    for (let after = row + 1; after < size; after++) {
      rest -= (factor[row * size + after] ?? 0) * (solution[after] ?? 0);
    }
    solution[row] = rest / (factor[row * size + row] ?? 1);
  }
  return solution;
}
