/** Size, sum and sum of squares of a group of values. */
export type GroupSums = { count: number; sum: number; sumOfSquares: number };
/** Two groups within one stratum. */
export type MeanStratum = { exposed: GroupSums; others: GroupSums };

/** `difference` = mean of the exposed − mean of the others, at the exposed's own composition; `matched` = exposed values compared. */
export type StratifiedMeanDifference = { difference: number; standardError: number; matched: number };

/**
 * Difference of two means compared within strata (months, places), each stratum weighing as much as it has exposed values; a
 * stratum without others is left out. Each group keeps one variance within all strata, so that a stratum of one counts too.
 * Null when no stratum holds both groups, or when a variance has no degree of freedom. Source: direct standardisation.
 */
export function stratifiedMeanDifference(strata: readonly MeanStratum[]): StratifiedMeanDifference | null {
  const shared = strata.filter(({ exposed, others }) => exposed.count > 0 && others.count > 0);
  const matched = shared.reduce((total, { exposed }) => total + exposed.count, 0);
  const variance = varianceWithin(shared.map(({ exposed }) => exposed));
  const varianceOfOthers = varianceWithin(shared.map(({ others }) => others));
  if (variance === null || varianceOfOthers === null) return null;
  let [difference, squaredError] = [0, 0];
  for (const { exposed, others } of shared) {
    const weight = exposed.count / matched;
    difference += weight * (exposed.sum / exposed.count - others.sum / others.count);
    squaredError += weight * weight * (variance / exposed.count + varianceOfOthers / others.count);
  }
  return { difference, standardError: Math.sqrt(squaredError), matched };
}

function varianceWithin(groups: readonly GroupSums[]): number | null {
  let [squares, degrees] = [0, 0];
  for (const { count, sum, sumOfSquares } of groups) {
    squares += Math.max(0, sumOfSquares - (sum * sum) / count);
    degrees += count - 1;
  }
  return degrees > 0 ? squares / degrees : null;
}
