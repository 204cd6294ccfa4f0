/** The two ends of an interval around an estimate. */
export type Interval = { low: number; high: number };

const Z95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion at 95 %.
 * Domain: 0 ≤ successes ≤ trials, trials ≥ 1; both ends lie in [0, 1]. Source: Wilson 1927.
 */
export function wilsonInterval(successes: number, trials: number, z = Z95): Interval {
  const p = successes / trials;
  const z2 = z * z;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
