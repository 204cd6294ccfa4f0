import { z } from 'zod';
import { count } from '../../domain/numbers.ts';
import { holm } from '../../maths/holm.ts';
import { type Cohort, compareRetention, RetentionDifference } from './compare-retention.ts';

/** What some newcomers did at the start, and how much more or less often they were there later; `pValue` is corrected for all that was looked at. */
export const EarlyAction = RetentionDifference.extend({
  action: z.string(),
  /** `unclear`: such a difference is not beyond chance, once it is known how many were looked at. */
  verdict: z.enum(['more', 'less', 'unclear']),
});
export type EarlyAction = z.infer<typeof EarlyAction>;

/** `looked` = actions with enough customers to compare; `tooFew` = the others. The clearest come first. */
export const EarlyActions = z.object({ looked: count, tooFew: count, actions: z.array(EarlyAction) });
export type EarlyActions = z.infer<typeof EarlyActions>;

const SIGNIFICANT = 0.05;

type Column = ArrayLike<number>;
export type Newcomers = { cohort: readonly string[]; customers: Column; retained: Column };
export type Doers = Newcomers & { action: readonly string[] };

/** Those who did each thing against all the other newcomers of their month. It shows what goes together, never a cause. */
export function rankEarlyActions(all: Newcomers, doers: Doers): EarlyActions {
  const everyone = listCohorts(all);
  const byAction = [...Map.groupBy(doers.action.keys(), (row) => doers.action[row] ?? '')];
  const compared = byAction.map(([action, rows]) => {
    const own = rows.map((row) => cohortAt(doers, row));
    return { action, found: compareRetention(own, without(everyone, own)) };
  });
  const told = compared.flatMap(({ action, found }) => (found === null ? [] : [{ action, ...found }]));
  const corrected = holm(told.map(({ pValue }) => pValue));
  const actions = told.map((each, index): EarlyAction => {
    const pValue = corrected[index] ?? 1;
    const direction = each.difference > 0 ? 'more' : 'less';
    return { ...each, pValue, verdict: pValue < SIGNIFICANT ? direction : 'unclear' };
  });
  return {
    looked: told.length,
    tooFew: compared.length - told.length,
    actions: actions.sort(
      (a, b) =>
        a.pValue - b.pValue || Math.abs(b.difference) - Math.abs(a.difference) || (a.action < b.action ? -1 : 1),
    ),
  };
}

function listCohorts(table: Newcomers): Cohort[] {
  return table.cohort.map((_, row) => cohortAt(table, row));
}

function cohortAt({ cohort, customers, retained }: Newcomers, row: number): Cohort {
  return { cohort: cohort[row] ?? '', customers: customers[row] ?? 0, retained: retained[row] ?? 0 };
}

function without(everyone: readonly Cohort[], own: readonly Cohort[]): Cohort[] {
  return everyone.map(({ cohort, customers, retained }) => {
    const mine = own.filter((each) => each.cohort === cohort);
    return {
      cohort,
      customers: customers - mine.reduce((sum, each) => sum + each.customers, 0),
      retained: retained - mine.reduce((sum, each) => sum + each.retained, 0),
    };
  });
}
