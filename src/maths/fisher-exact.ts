import type { Proportion } from './two-proportion-interval.ts';

/** Tables as likely as the one seen are counted with it, rounding aside. */
const ROUNDING = 1 + 1e-7;

/**
 * Two-sided exact probability that two proportions differ at least so much if there is no difference: the sum over the tables
 * with the same margins that are no more likely than the one seen. Domain: 0 ≤ successes ≤ trials, trials ≥ 1.
 * Takes as long as there are such tables: meant for few successes or few failures. Source: Fisher 1935.
 */
export function fisherExact(first: Proportion, second: Proportion): number {
  const successes = first.successes + second.successes;
  const low = Math.max(0, successes - second.trials);
  const high = Math.min(successes, first.trials);
  const seen = first.successes;
  const ratioAfter = (k: number) =>
    ((first.trials - k) * (successes - k)) / ((k + 1) * (second.trials - successes + k + 1));
  let [all, extreme] = [1, 1];
  for (let k = seen, likelihood = 1; k < high; k++) {
    likelihood *= ratioAfter(k);
    all += likelihood;
    if (likelihood <= ROUNDING) extreme += likelihood;
  }
  for (let k = seen - 1, likelihood = 1; k >= low; k--) {
    likelihood /= ratioAfter(k);
    all += likelihood;
    if (likelihood <= ROUNDING) extreme += likelihood;
  }
  return Number.isFinite(all) ? Math.min(1, extreme / all) : 0;
}
