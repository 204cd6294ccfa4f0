import { z } from 'zod';
import { defaults } from '../knowledge/defaults.ts';
import { escalationLimits } from '../knowledge/escalation-limits.ts';
import { exceeds } from '../maths/exceeds.ts';
import { medianOfSorted } from '../maths/median-of-sorted.ts';
import { sampleMoments } from '../maths/sample-moments.ts';

/** Fewer earlier months than this give no usual level to compare with. */
const BASELINE_MONTHS = 3;

/** The last month's churn against the usual one: `spike` above twice the baseline (strict), `alert` above the alert threshold (strict). */
export const ChurnAlarm = z.object({
  baseline: z.number().nullable(),
  alertThreshold: z.number().nullable(),
  spike: z.boolean(),
  alert: z.boolean(),
});
export type ChurnAlarm = z.infer<typeof ChurnAlarm>;

/**
 * `rates` are those of the comparable months, in order. Baseline: median of all but the last. Alert threshold: the lower of
 * twice the baseline and, once six earlier months exist, their mean plus two standard deviations.
 */
export function raiseChurnAlarm(rates: readonly number[]): ChurnAlarm {
  const last = rates.at(-1);
  const earlier = rates.slice(0, -1);
  if (last === undefined || earlier.length < BASELINE_MONTHS)
    return { baseline: null, alertThreshold: null, spike: false, alert: false };
  const baseline = medianOfSorted(earlier.toSorted((a, b) => a - b));
  const spikeLevel = escalationLimits.churnTimesBaseline * baseline;
  const alertThreshold = Math.min(spikeLevel, unusualLevel(earlier) ?? spikeLevel);
  return { baseline, alertThreshold, spike: exceeds(last, spikeLevel), alert: exceeds(last, alertThreshold) };
}

function unusualLevel(rates: readonly number[]): number | null {
  const recent = rates.slice(-defaults.churnAlertMonths);
  if (recent.length < defaults.churnAlertMonths) return null;
  const sum = recent.reduce((total, rate) => total + rate, 0);
  const squares = recent.reduce((total, rate) => total + rate * rate, 0);
  const { mean, variance } = sampleMoments(recent.length, sum, squares);
  return mean + defaults.churnAlertDeviations * Math.sqrt(variance);
}
