/**
 * Gini coefficient: 0 when all values are equal, towards 1 when one holds everything.
 * Domain: ascending values, none negative, sum above 0. Source: Gini 1912, in its rank form over the whole population.
 */
export function giniOfSorted(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  let total = 0;
  let weighted = 0;
  for (let index = 0; index < n; index++) {
    const value = sorted[index] ?? 0;
    total += value;
    weighted += (index + 1) * value;
  }
  return Math.max(0, (2 * weighted) / (n * total) - (n + 1) / n);
}
