import { normalQuantile } from './normal-quantile.ts';
import type { Interval } from './wilson-interval.ts';

const Z95 = normalQuantile(0.975);

/** Observations grouped by age, in any order: how many ended at this age, and how many were last seen at it. */
export type Lifetimes = {
  readonly age: ArrayLike<number>;
  readonly ended: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
};

/** The curve just after an age at which some ended; `standardError` is Greenwood's. */
export type SurvivalStep = {
  age: number;
  atRisk: number;
  ended: number;
  survival: number;
  standardError: number;
  interval: Interval;
};

/**
 * Kaplan–Meier estimate of survival: one step for each age at which some ended, in ascending order; before the first, 1.
 * Who is last seen at an age is at risk at it. The intervals are log-log at 95 %, so they stay in [0, 1].
 * Sources: Kaplan & Meier 1958; Greenwood 1926; Kalbfleisch & Prentice 1980.
 */
export function kaplanMeier({ age, ended, censored }: Lifetimes): SurvivalStep[] {
  const rows = Array.from({ length: age.length }, (_, row) => row).sort((a, b) => (age[a] ?? 0) - (age[b] ?? 0));
  let atRisk = rows.reduce((sum, row) => sum + (ended[row] ?? 0) + (censored[row] ?? 0), 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (let at = 0; at < rows.length; ) {
    const now = age[rows[at] ?? 0] ?? 0;
    let events = 0;
    let leaving = 0;
    for (; at < rows.length && age[rows[at] ?? 0] === now; at++) {
      const row = rows[at] ?? 0;
      events += ended[row] ?? 0;
      leaving += (ended[row] ?? 0) + (censored[row] ?? 0);
    }
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      if (events < atRisk) greenwood += events / (atRisk * (atRisk - events));
      steps.push({
        ...{ age: now, atRisk, ended: events, survival },
        standardError: survival * Math.sqrt(greenwood),
        interval: logLogInterval(survival, greenwood),
      });
    }
    atRisk -= leaving;
  }
  return steps;
}

/** A curve that has reached 0 has no interval but itself. */
function logLogInterval(survival: number, greenwood: number): Interval {
  if (survival <= 0 || survival >= 1) return { low: survival, high: survival };
  const spread = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}
