/** Weights laid end to end on one line: position i covers the stretch from starts[i] to starts[i + 1]. */
export type CumulativeScale = {
  readonly starts: Float64Array;
  readonly total: number;
  /** The position that covers a point of the line. Domain: 0 ≤ point < total. */
  positionAt(point: number): number;
};

/**
 * Lays weights end to end, to draw positions in proportion to them or to walk a time that runs faster on heavy days.
 * Domain: at least one weight, none negative, their sum above 0.
 */
export function cumulativeScale(weights: readonly number[]): CumulativeScale {
  const starts = new Float64Array(weights.length + 1);
  let total = 0;
  for (const [position, weight] of weights.entries()) {
    total += weight;
    starts[position + 1] = total;
  }

  function positionAt(point: number): number {
    let low = 0;
    let high = weights.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= point) low = middle;
      else high = middle;
    }
    return low;
  }

  return { starts, total, positionAt };
}
