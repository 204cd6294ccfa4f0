import { labelOf, unitOf } from './calendar.ts';
import { firstDay, historiesOf, isIn } from './histories.ts';
import { wilson } from './intervals.ts';
import type { Expected, Scope } from './shop.ts';

const LEAST = 30;

/** Of the customers who arrived in the period at least `days` days before the last observed day, those who came back within `days`. */
export function retentionAt(scope: Scope, days: number): Expected {
  const cohorts = new Map<string, { eligible: number; retained: number }>();
  const whole = { eligible: 0, retained: 0 };
  for (const history of historiesOf(scope)) {
    const first = firstDay(history);
    if (!isIn(scope, first)) continue;
    const label = labelOf(unitOf(first, 'month'), 'month');
    const cohort = cohorts.get(label) ?? { eligible: 0, retained: 0 };
    cohorts.set(label, cohort);
    if (first + days > scope.asOf - 1) continue;
    const back = history.days.some((day) => day > first && day <= first + days);
    for (const tally of [cohort, whole]) {
      tally.eligible += 1;
      if (back) tally.retained += 1;
    }
  }
  const { eligible, retained } = whole;
  if (eligible < LEAST) return { code: 'too_few' };
  return {
    value: {
      eligible,
      retained,
      rate: retained / eligible,
      interval: wilson(retained, eligible),
      byCohort: [...cohorts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([cohort, tally]) => ({
          cohort,
          ...tally,
          rate: tally.eligible < LEAST ? null : tally.retained / tally.eligible,
        })),
    },
  };
}
