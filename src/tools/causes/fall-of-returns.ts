import type { CauseId } from '../../domain/cause.ts';
import { findFall } from '../../maths/step-in-rates.ts';
import { type MonthlyTrials, monthlySeries } from './monthly-series.ts';
import type { Suspicion } from './suspicion.ts';

/** A step needs a past to be compared with and a present that lasts. */
export const STEP_LIMITS = { periodsBefore: 4, periodsAfter: 3 } as const;
/** A fall of the rate of return under this share of its former level is not worth a decision. */
const LEAST_RELATIVE_FALL = 0.15;
/** Opening months of a shop, in which the mix of customers is still settling. */
const LEAST_TRIALS = 60;

/**
 * A lasting fall of the share of purchases that are followed by another, as large as it looks and as it is once the season
 * is taken out, whichever is less; null when the months are too few to tell.
 */
export function fallOfReturns(id: CauseId, rows: readonly MonthlyTrials[]): Suspicion | null {
  const series = monthlySeries(rows);
  const { periodsBefore, periodsAfter } = STEP_LIMITS;
  if (series.months.length < periodsBefore + periodsAfter) return null;
  const fall = findFall(series, STEP_LIMITS);
  const sample = series.trials.reduce((sum, trials) => sum + trials, 0);
  const nothing = { before: null, after: null, since: null, about: null, explains: [], unit: 'share' as const, sample };
  if (fall === null || fall.trialsBefore < LEAST_TRIALS || fall.trialsAfter < LEAST_TRIALS) {
    return { id, effect: 0, leastEffect: LEAST_RELATIVE_FALL, probability: 1, ...nothing };
  }
  return {
    ...nothing,
    id,
    effect: fall.before === 0 ? 0 : Math.min(-fall.difference, fall.before - fall.after) / fall.before,
    leastEffect: LEAST_RELATIVE_FALL,
    probability: fall.probability,
    before: fall.before,
    after: fall.after,
    since: series.months[fall.at] ?? null,
  };
}
