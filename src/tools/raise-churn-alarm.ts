import { z } from 'zod';
import { defaults } from '../knowledge/defaults.ts';
import { escalationLimits } from '../knowledge/escalation-limits.ts';
import { chanceLimit } from '../maths/chance-limit.ts';
import { exceeds } from '../maths/exceeds.ts';
import { medianOfSorted } from '../maths/median-of-sorted.ts';
import { sampleMoments } from '../maths/sample-moments.ts';
import { poolChurn } from './count-churn.ts';

/** Fewer earlier months than this give no usual level to compare with. */
export const BASELINE_MONTHS = 3;

/** The last month's churn against the usual one, both strictly: `spike` above the escalation level, `alert` above the alert threshold. */
export const ChurnAlarm = z.object({
  baseline: z.number().nullable(),
  alertThreshold: z.number().nullable(),
  spike: z.boolean(),
  alert: z.boolean(),
});
export type ChurnAlarm = z.infer<typeof ChurnAlarm>;

/** A month with customers enough for a rate. */
export type RatedMonth = { atRisk: number; lost: number; rate: number };

/**
 * `months` are the comparable ones, in order. Baseline: median rate of all but the last. Escalation level: twice the baseline. Alert
 * threshold: that, or once six earlier months exist their mean plus two standard deviations when it is lower. Neither lies
 * below what chance may bring, given the earlier months together: in a small base two customers lost instead of one are no spike.
 */
export function raiseChurnAlarm(months: readonly RatedMonth[]): ChurnAlarm {
  const last = months.at(-1);
  const earlier = months.slice(0, -1);
  if (last === undefined || earlier.length < BASELINE_MONTHS)
    return { baseline: null, alertThreshold: null, spike: false, alert: false };
  const rates = earlier.map(({ rate }) => rate);
  const baseline = medianOfSorted(rates.toSorted((a, b) => a - b));
  const usual = poolChurn(earlier);
  const chance = chanceLimit({ successes: usual.lost, trials: usual.atRisk }, last.atRisk);
  const double = escalationLimits.churnTimesBaseline * baseline;
  const spikeLevel = Math.max(chance, double);
  const alertThreshold = Math.max(chance, Math.min(double, unusualLevel(rates) ?? double));
  return {
    baseline,
    alertThreshold,
    spike: exceeds(last.rate, spikeLevel),
    alert: exceeds(last.rate, alertThreshold),
  };
}

function unusualLevel(rates: readonly number[]): number | null {
  const recent = rates.slice(-defaults.churnAlertMonths);
  if (recent.length < defaults.churnAlertMonths) return null;
  const sum = recent.reduce((total, rate) => total + rate, 0);
  const squares = recent.reduce((total, rate) => total + rate * rate, 0);
  const { mean, variance } = sampleMoments(recent.length, sum, squares);
  return mean + defaults.churnAlertDeviations * Math.sqrt(variance);
}
