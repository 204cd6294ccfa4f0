import { fisherExact } from './fisher-exact.ts';
import { twoSidedTail } from './normal-tail.ts';
import type { Proportion } from './two-proportion-interval.ts';

/** Below this expected count in any cell the normal approximation is not trusted. */
const LEAST_EXPECTED = 5;

/** `exact`: Fisher's test, for few successes or failures; `score`: the pooled normal test. */
export type TwoProportionTest = { pValue: number; method: 'exact' | 'score' };

/**
 * Chance of a difference of two proportions at least this large, either way, if there were none.
 * Domain: 0 ≤ successes ≤ trials, trials ≥ 1. Pooled variance without continuity correction, as in `twoProportionSampleSize`:
 * Fleiss, Levin & Paik 2003, §3.1; exact under Cochran's rule of five expected.
 */
export function twoProportionTest(first: Proportion, second: Proportion): TwoProportionTest {
  const pooled = (first.successes + second.successes) / (first.trials + second.trials);
  const fewest = Math.min(first.trials, second.trials) * Math.min(pooled, 1 - pooled);
  if (fewest < LEAST_EXPECTED) return { pValue: fisherExact(first, second), method: 'exact' };
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials));
  const z = (second.successes / second.trials - first.successes / first.trials) / error;
  return { pValue: twoSidedTail(z), method: 'score' };
}
