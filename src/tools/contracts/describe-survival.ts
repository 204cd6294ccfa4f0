import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { count, share } from '../../domain/numbers.ts';
import { kaplanMeier, type Lifetimes } from '../../maths/kaplan-meier.ts';
import { survivalAt } from '../../maths/survival-at.ts';
import { survivalMedian } from '../../maths/survival-median.ts';

/** The share still there at an age, with its standard error (Greenwood) and 95 % interval (log-log); null beyond the last observed age. */
export const SurvivalAtAge = z.object({
  age: z.number().min(0),
  atRisk: count,
  survival: share.nullable(),
  standardError: z.number().min(0).nullable(),
  interval: Interval.nullable(),
});

/** The age by which half have left, with its 95 % interval; null where the curve does not come down to half. */
export const MedianLifetime = z.object({
  age: z.number().min(0).nullable(),
  low: z.number().min(0).nullable(),
  high: z.number().min(0).nullable(),
});

export const SurvivalCurve = z.object({
  customers: count,
  left: count,
  survival: z.array(SurvivalAtAge),
  median: MedianLifetime,
});
export type SurvivalCurve = z.infer<typeof SurvivalCurve>;

/** The Kaplan–Meier curve of some customers, read at these ages. */
export function describeSurvival(lifetimes: Lifetimes, ages: readonly number[]): SurvivalCurve {
  const { age, ended, censored } = lifetimes;
  const steps = kaplanMeier(lifetimes);
  const observed = Array.from(age, (value, row) => ({ value, count: (ended[row] ?? 0) + (censored[row] ?? 0) })).filter(
    (row) => row.count > 0,
  );
  const last = observed.reduce((most, { value }) => Math.max(most, value), 0);
  const total = (rows: readonly { count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0);
  return {
    customers: total(observed),
    left: Array.from(ended).reduce((sum, each) => sum + each, 0),
    survival: ages.map((at) => ({
      age: at,
      atRisk: total(observed.filter(({ value }) => value >= at)),
      ...(at > last ? UNSEEN : survivalAt(steps, at)),
    })),
    median: survivalMedian(steps),
  };
}

const UNSEEN = { survival: null, standardError: null, interval: null };
