const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The smallest double above a number: `value > x` is `value >= nextAbove(x)`. Domain: any number but NaN and +∞. */
export function nextAbove(x: number): number {
  double[0] = x === 0 ? 0 : x;
  bits[0] = (bits[0] ?? 0n) + (x >= 0 ? 1n : -1n);
  return double[0];
}
