import type { ScoredGroup } from './scored-groups.ts';

/**
 * Share with the outcome among the `cases` highest scores. Of a group of equal scores that the limit cuts, each case is as
 * likely to be in. `groups` from the greatest score. Domain: 0 < cases ≤ all of them.
 */
export function topPrecision(groups: readonly ScoredGroup[], cases: number): number {
  let left = cases;
  let found = 0;
  for (const { positives, negatives } of groups) {
    const size = positives + negatives;
    const taken = Math.min(left, size);
    found += (positives * taken) / size;
    left -= taken;
    if (left <= 0) break;
  }
  return found / cases;
}
