/** Successes and trials of two groups within one stratum. */
export type Stratum = { exposed: { successes: number; trials: number }; others: { successes: number; trials: number } };

/**
 * `difference` = rate of the exposed − rate of the others, at equal composition, with its standard error; `z` = how far from
 * no difference at all, on a normal scale that stays honest with few trials and with rates near 0 or 1.
 */
export type StratifiedDifference = { difference: number; standardError: number; z: number };

/**
 * Difference of two rates compared within strata (months, channels), each stratum weighing by how much it can tell.
 * Null when no stratum holds both groups. Source: Mantel–Haenszel
 * risk difference, variance of Sato 1989; `z`: Mantel and Haenszel 1959, with their continuity correction.
 */
export function stratifiedDifference(strata: readonly Stratum[]): StratifiedDifference | null {
  let [weights, weighted, spreadOfP, spreadOfQ, excess, chance] = [0, 0, 0, 0, 0, 0];
  for (const { exposed, others } of strata) {
    const [n, m] = [exposed.trials, others.trials];
    const total = n + m;
    if (n === 0 || m === 0) continue;
    const [a, b] = [exposed.successes, others.successes];
    weights += (n * m) / total;
    weighted += (a * m - b * n) / total;
    spreadOfP += (n * n * b - m * m * a + (n * m * (m - n)) / 2) / (total * total);
    spreadOfQ += (a * (m - b) + b * (n - a)) / (2 * total);
    const all = a + b;
    excess += a - (n * all) / total;
    if (total > 1) chance += (n * m * all * (total - all)) / (total * total * (total - 1));
  }
  if (weights === 0) return null;
  const difference = weighted / weights;
  const variance = (difference * spreadOfP + spreadOfQ) / (weights * weights);
  return { difference, standardError: Math.sqrt(Math.max(0, variance)), z: scoreOf(excess, chance) };
}

function scoreOf(excess: number, chance: number): number {
  if (chance <= 0) return 0;
  return (Math.sign(excess) * Math.max(0, Math.abs(excess) - 0.5)) / Math.sqrt(chance);
}
