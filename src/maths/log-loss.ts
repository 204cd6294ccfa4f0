import type { ScoredGroup } from './scored-groups.ts';

/** A probability of 0 or 1 that proves wrong would cost infinitely much: it is held this far away (as scikit-learn does). */
const CLOSEST = Number.EPSILON;

/** Mean of −ln of the probability given to what happened; scores are probabilities. Domain: at least one case. */
export function logLoss(groups: readonly ScoredGroup[]): number {
  let sum = 0;
  let cases = 0;
  for (const { score, positives, negatives } of groups) {
    const probability = Math.min(1 - CLOSEST, Math.max(CLOSEST, score));
    sum -= positives * Math.log(probability) + negatives * Math.log1p(-probability);
    cases += positives + negatives;
  }
  return sum / cases;
}
