import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { stratifiedMeanDifference } from '../../maths/stratified-mean-difference.ts';

/**
 * What referred customers have spent so far beside others of the same first-order months. `othersMean` is that of the others,
 * weighted as the referred ones arrived; `difference` is per customer.
 */
export const ReferredComparison = z.object({
  referredCustomers: count,
  otherCustomers: count,
  referredMean: z.number(),
  othersMean: z.number(),
  difference: z.number(),
  interval: Interval,
});
export type ReferredComparison = z.infer<typeof ReferredComparison>;

/** Null without amounts, or with fewer than thirty customers on one side in the months they share. */
export function compareReferred(table: MeasureValues['referredValue']): ReferredComparison | null {
  if (table.spent.length === 0) return null;
  const months = Map.groupBy(table.cohort.keys(), (row) => table.cohort[row] ?? '');
  const strata = [...months.values()].map((rows) => ({
    exposed: sumOf(table, rows, 1),
    others: sumOf(table, rows, 0),
  }));
  const shared = strata.filter(({ exposed, others }) => exposed.count > 0 && others.count > 0);
  const otherCustomers = shared.reduce((sum, { others }) => sum + others.count, 0);
  const found = stratifiedMeanDifference(shared);
  if (found === null || Math.min(found.matched, otherCustomers) < defaults.maturedMinimum) return null;
  const { difference, standardError, matched } = found;
  const referredMean = shared.reduce((sum, { exposed }) => sum + exposed.sum, 0) / matched;
  const half = 1.96 * standardError;
  return {
    ...{ referredCustomers: matched, otherCustomers, referredMean, othersMean: referredMean - difference, difference },
    interval: { low: difference - half, high: difference + half },
  };
}

function sumOf(table: MeasureValues['referredValue'], rows: readonly number[], referred: 0 | 1) {
  const own = rows.filter((row) => table.referred[row] === referred);
  const sum = (column: ArrayLike<number>) => own.reduce((total, row) => total + (column[row] ?? 0), 0);
  return { count: sum(table.customers), sum: sum(table.spent), sumOfSquares: sum(table.spentSquares) };
}
