import { invertPositiveDefinite } from './invert-positive-definite.ts';

/** Coefficients, with the inverse of the normal matrix: times the variance of a unit weight it is their covariance. */
export type LeastSquares = { coefficients: number[]; inverse: number[][]; residualSquares: number; freedom: number };

/**
 * Fits y ≈ X·β by weighted least squares. Rows of weight 0 count for nothing. Null when the columns say the same thing
 * or there are no more rows than columns.
 */
export function weightedLeastSquares(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
): LeastSquares | null {
  const width = rows[0]?.length ?? 0;
  const used = weights.filter((weight) => weight > 0).length;
  if (width === 0 || used <= width) return null;
  const matrix = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const right = new Array<number>(width).fill(0);
  for (const [index, row] of rows.entries()) {
    const weight = weights[index] ?? 0;
    for (const [i, left] of row.entries()) {
      right[i] = (right[i] ?? 0) + weight * left * (targets[index] ?? 0);
      for (const [j, other] of row.entries()) add(matrix, i, j, weight * left * other);
    }
  }
  const inverse = invertPositiveDefinite(matrix);
  if (inverse === null) return null;
  const coefficients = inverse.map((line) => dot(line, right));
  const residualSquares = rows.reduce((sum, row, index) => {
    const residual = (targets[index] ?? 0) - dot(row, coefficients);
    return sum + (weights[index] ?? 0) * residual * residual;
  }, 0);
  return { coefficients, inverse, residualSquares, freedom: used - width };
}

function add(matrix: number[][], i: number, j: number, value: number): void {
  const line = matrix[i];
  if (line !== undefined) line[j] = (line[j] ?? 0) + value;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
