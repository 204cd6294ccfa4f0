/**
 * The smallest change of a proportion that two successive measures on `n` units each can show at 95 %:
 * 1.96·√(2p(1−p)/n). Domain: p in [0, 1], n ≥ 1.
 */
export function smallestShowableChange(p: number, n: number): number {
  return 1.96 * Math.sqrt((2 * p * (1 - p)) / n);
}
