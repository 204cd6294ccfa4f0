/** The middle value of ascending values, or the mean of the two middle ones. Domain: at least one value. */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (lower + upper) / 2;
}
