/** A square matrix as its rows. */
export type Matrix = readonly (readonly number[])[];

/** Under this share of its own diagonal entry, a pivot is rounding error. */
const SMALLEST_PIVOT = 1e-10;

/** The inverse of a symmetric matrix; null when it is not positive definite, or too close to singular to tell. Source: Cholesky. */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const root = matrix.map((row) => row.map(() => 0));
  const at = (rows: Matrix, row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = at(matrix, row, column);
      for (let k = 0; k < column; k++) rest -= at(root, row, k) * at(root, column, k);
      const isPivot = row === column;
      if (isPivot && !(rest > SMALLEST_PIVOT * at(matrix, row, row))) return null;
      const target = root[row];
      if (target !== undefined) target[column] = isPivot ? Math.sqrt(rest) : rest / at(root, column, column);
    }
  }
  const columns = matrix.map((_, unit) => solve(root, unit));
  return matrix.map((_, row) => columns.map((column) => column[row] ?? 0));
}

/** The column of the inverse under the unit vector, from the lower root. */
function solve(root: Matrix, unit: number): number[] {
  const size = root.length;
  const at = (row: number, column: number) => root[row]?.[column] ?? 0;
  const forward: number[] = [];
  for (let row = 0; row < size; row++) {
    let rest = row === unit ? 1 : 0;
    for (let k = 0; k < row; k++) rest -= at(row, k) * (forward[k] ?? 0);
    forward.push(rest / at(row, row));
  }
  const solution = forward.map(() => 0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = forward[row] ?? 0;
    for (let k = row + 1; k < size; k++) rest -= at(k, row) * (solution[k] ?? 0);
    solution[row] = rest / at(row, row);
  }
  return solution;
}
