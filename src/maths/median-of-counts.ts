/** A value and how many times it occurs. */
export type Counted = { value: number; count: number };

/**
 * The exact median of values given with their counts, in any order.
 * Domain: counts are whole and not negative, at least one above 0.
 */
export function medianOfCounts(counted: readonly Counted[]): number {
  const sorted = counted.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const valueAt = (position: number): number => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (position < seen) return value;
    }
    return 0;
  };
  return (valueAt(Math.floor((total - 1) / 2)) + valueAt(Math.floor(total / 2))) / 2;
}
