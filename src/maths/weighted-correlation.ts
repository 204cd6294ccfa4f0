/** Pearson's correlation of two columns, each row counted `weights` times; null when one of them does not vary. */
export function weightedCorrelation(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  weights: ArrayLike<number>,
): number | null {
  const mean = (column: ArrayLike<number>) => sumOf((row) => column[row] ?? 0) / sumOf(() => 1);
  const sumOf = (value: (row: number) => number) => {
    let sum = 0;
    for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * value(row);
    return sum;
  };
  const [meanA, meanB] = [mean(a), mean(b)];
  const fromA = (row: number) => (a[row] ?? 0) - meanA;
  const fromB = (row: number) => (b[row] ?? 0) - meanB;
  const spread = Math.sqrt(sumOf((row) => fromA(row) ** 2) * sumOf((row) => fromB(row) ** 2));
  if (!(spread > 0)) return null;
  return Math.max(-1, Math.min(1, sumOf((row) => fromA(row) * fromB(row)) / spread));
}
