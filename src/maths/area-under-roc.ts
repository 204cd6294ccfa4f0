import type { ScoredGroup } from './scored-groups.ts';

/**
 * The chance that a case with the outcome scores above one without it, equal scores counting for half. `groups` from the
 * greatest score. Domain: both kinds present. Source: Mann & Whitney 1947; Hanley & McNeil 1982.
 */
export function areaUnderRoc(groups: readonly ScoredGroup[]): number {
  let above = 0;
  let pairs = 0;
  let below = 0;
  for (const { positives, negatives } of groups) {
    pairs += negatives * (above + positives / 2);
    above += positives;
    below += negatives;
  }
  return pairs / (above * below);
}
