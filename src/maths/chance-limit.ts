import type { Proportion } from './two-proportion-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

const Z95 = 1.959963984540054;

/**
 * The highest proportion of `trials` that chance may bring when the usual one is at most the upper end of its 95 % interval. Above
 * it the Wilson intervals of the two no longer meet: it is the score interval solved for the proportion observed.
 * Domain: 0 ≤ successes ≤ usual trials, both trials ≥ 1; it lies in [0, 1].
 */
export function chanceLimit(usual: Proportion, trials: number): number {
  const { high } = wilsonInterval(usual.successes, usual.trials);
  return Math.min(1, high + Z95 * Math.sqrt((high * (1 - high)) / trials));
}
