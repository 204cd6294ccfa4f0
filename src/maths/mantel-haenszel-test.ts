import { twoSidedTail } from './normal-tail.ts';
import type { Stratum } from './stratified-difference.ts';

/**
 * Chance of a difference between two groups at least as large within strata, if there is none; corrected for continuity,
 * so that it errs on the side of no difference. 1 when no stratum can tell. Source: Mantel & Haenszel 1959.
 */
export function mantelHaenszelTest(strata: readonly Stratum[]): number {
  let [excess, variance] = [0, 0];
  for (const { exposed, others } of strata) {
    const total = exposed.trials + others.trials;
    if (exposed.trials === 0 || others.trials === 0 || total < 2) continue;
    const successes = exposed.successes + others.successes;
    excess += exposed.successes - (exposed.trials * successes) / total;
    variance += (exposed.trials * others.trials * successes * (total - successes)) / (total * total * (total - 1));
  }
  if (variance === 0) return 1;
  return twoSidedTail(Math.max(0, Math.abs(excess) - 0.5) / Math.sqrt(variance));
}
