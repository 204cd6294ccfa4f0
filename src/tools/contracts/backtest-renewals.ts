import { z } from 'zod';
import { count } from '../../domain/numbers.ts';
import { fitShiftedBetaGeometric } from '../../maths/fit-shifted-beta-geometric.ts';
import { projectSurvival, type Renewals } from '../../maths/shifted-beta-geometric.ts';

/**
 * The model fitted to the first renewals against the later ones: mean absolute error of the share still there, beside that of
 * one rate at every renewal. Both start from the share still there when the fit ends.
 */
export const RenewalBacktest = z.object({
  fitRenewals: count,
  checkedRenewals: count,
  mae: z.number().min(0),
  sameRateMae: z.number().min(0),
});
export type RenewalBacktest = z.infer<typeof RenewalBacktest>;

const FIT_SHARE = 2 / 3;
/** A renewal that fewer customers came to says too little of the rate. */
const FEWEST_AT_RENEWAL = 30;

/** Null when nothing can be checked: no later renewal that enough customers came to, or no fit of the earlier ones. */
export function backtestRenewals({ ended, stayed }: Renewals, fitRenewals: number | null): RenewalBacktest | null {
  const reached = Array.from(ended, (left, at) => left + (stayed[at] ?? 0));
  const short = reached.findIndex((many) => many < FEWEST_AT_RENEWAL);
  const readable = short === -1 ? reached.length : short;
  const from = fitRenewals ?? Math.floor(readable * FIT_SHARE);
  if (from < 2 || readable <= from) return null;
  const first = { ended: Array.from(ended).slice(0, from), stayed: Array.from(stayed).slice(0, from) };
  const fit = fitShiftedBetaGeometric(first);
  if (!fit.interior) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rate = sum(first.stayed) / sum(reached.slice(0, from));
  const projected = projectSurvival(fit.model, readable);
  let [actual, error, sameRateError] = [1, 0, 0];
  for (let at = from; at < readable; at++) {
    actual *= (stayed[at] ?? 0) / (reached[at] ?? 1);
    error += Math.abs((projected[at + 1] ?? 0) / (projected[from] ?? 1) - actual);
    sameRateError += Math.abs(rate ** (at + 1 - from) - actual);
  }
  const checked = readable - from;
  return {
    fitRenewals: from,
    checkedRenewals: checked,
    mae: error / checked,
    sameRateMae: sameRateError / checked,
  };
}
