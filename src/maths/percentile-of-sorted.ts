/**
 * The value below which a share of the sorted values lies, interpolated linearly between neighbours.
 * Domain: ascending values, at least one; share in [0, 1]. Source: Hyndman & Fan 1996, type 7 (numpy's default).
 */
export function percentileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const nearest = Math.round(position);
  const index = Math.abs(position - nearest) < 1e-9 ? nearest : Math.floor(position);
  const below = sorted[index] ?? 0;
  const above = sorted[index + 1] ?? below;
  return below + Math.max(0, position - index) * (above - below);
}
