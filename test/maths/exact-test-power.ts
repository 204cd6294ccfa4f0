/**
 * Power of the two-sided pooled z test of two proportions by full enumeration of both binomials: no approximation,
 * so an independent check of sample sizes. Keep the groups under a few thousand.
 */
export function exactTestPower(p1: number, p2: number, n1: number, n2: number, criticalZ: number): number {
  const [first, second] = [binomial(n1, p1), binomial(n2, p2)];
  let power = 0;
  for (const [x1, chance1] of first.entries()) {
    if (chance1 < 1e-12) continue;
    for (const [x2, chance2] of second.entries()) {
      const pooled = (x1 + x2) / (n1 + n2);
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
      if (Math.abs(x1 / n1 - x2 / n2) > criticalZ * error) power += chance1 * chance2;
    }
  }
  return power;
}

function binomial(n: number, p: number): number[] {
  const logs = [n * Math.log(1 - p)];
  for (let x = 1; x <= n; x++) logs.push((logs[x - 1] ?? 0) + Math.log((n - x + 1) / x) + Math.log(p / (1 - p)));
  return logs.map(Math.exp);
}
