import type { SurvivalStep } from './kaplan-meier.ts';
import type { Interval } from './wilson-interval.ts';

/** Survival at an age, with its standard error and interval. */
export type SurvivalPoint = { survival: number; standardError: number; interval: Interval };

/** Reads a Kaplan–Meier curve at an age: what it is just after the last step at or before it. Steps in ascending order. */
export function survivalAt(steps: readonly SurvivalStep[], age: number): SurvivalPoint {
  const step = steps.findLast((each) => each.age <= age);
  if (step === undefined) return { survival: 1, standardError: 0, interval: { low: 1, high: 1 } };
  const { survival, standardError, interval } = step;
  return { survival, standardError, interval };
}
