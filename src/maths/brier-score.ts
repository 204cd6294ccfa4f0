import type { ScoredGroup } from './scored-groups.ts';

/** Mean squared distance from the probability to what happened (0 or 1). Domain: at least one case. Source: Brier 1950. */
export function brierScore(groups: readonly ScoredGroup[]): number {
  let sum = 0;
  let cases = 0;
  for (const { score, positives, negatives } of groups) {
    sum += positives * (1 - score) ** 2 + negatives * score ** 2;
    cases += positives + negatives;
  }
  return sum / cases;
}
