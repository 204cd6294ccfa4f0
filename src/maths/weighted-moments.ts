/**
 * Mean and population standard deviation of the values that count, NaN left out; 0 and 0 when there are none.
 * Two passes: the sum of squares alone loses small spreads around large means.
 */
export function weightedMoments(values: Float64Array, weights: Float64Array): { mean: number; deviation: number } {
  let total = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    total += weights[row] ?? 0;
    sum += (weights[row] ?? 0) * value;
  }
  if (total === 0) return { mean: 0, deviation: 0 };
  const mean = sum / total;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) squares += (weights[row] ?? 0) * (value - mean) ** 2;
  }
  return { mean, deviation: Math.sqrt(squares / total) };
}
