/** Σ left × right over the first `length` entries, in four sums: one would wait for itself at each step. */
export function dotProduct(left: Float64Array, right: Float64Array, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (left[at] ?? 0) * (right[at] ?? 0);
    second += (left[at + 1] ?? 0) * (right[at + 1] ?? 0);
    third += (left[at + 2] ?? 0) * (right[at + 2] ?? 0);
    fourth += (left[at + 3] ?? 0) * (right[at + 3] ?? 0);
  }
  for (; at < length; at++) first += (left[at] ?? 0) * (right[at] ?? 0);
  return first + second + third + fourth;
}
