/** Squared Euclidean distance between the points that start at two places of two arrays. */
export function squaredDistance(
  a: Float64Array,
  startA: number,
  b: Float64Array,
  startB: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const difference = (a[startA + axis] ?? 0) - (b[startB + axis] ?? 0);
    sum += difference * difference;
  }
  return sum;
}
