import { defineReduction } from '../define-reduction.ts';
import { sqlDay } from '../sql-day.ts';

/**
 * Recency, frequency and amount (rounded to cents) of each customer who ordered in the period, in an order that means
 * nothing: sorting millions costs more than counting them. Recency counts to the period's end or the as-of date, the
 * first of the two.
 */
export default defineReduction({
  measures: ['recencyFrequency', 'monetary'],
  needsAmount: ['monetary'],
  async reduce(view) {
    const asOf = sqlDay(view.asOf);
    const until = view.period === null ? asOf : `least(${sqlDay(view.period.to)}, ${asOf})`;
    const { monetary, ...recencyFrequency } = await view.engine.columns(
      { recencyDays: 'number', frequency: 'number', monetary: 'number' },
      `SELECT (${until} - last_day)::DOUBLE, orders::DOUBLE, coalesce(round(amount, 2), 0)::DOUBLE
       FROM ${await view.periodCustomers()}`,
    );
    return { recencyFrequency, monetary: { monetary } };
  },
});
