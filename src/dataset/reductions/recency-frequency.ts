import { defineReduction } from '../define-reduction.ts';
import { sqlDay } from '../sql-day.ts';

/** Recency and frequency of each customer who ordered in the period; recency counts to the period's end or the as-of date, the first of the two. */
export default defineReduction({
  measures: ['recencyFrequency'],
  async reduce(view) {
    const asOf = sqlDay(view.asOf);
    const until = view.period === null ? asOf : `least(${sqlDay(view.period.to)}, ${asOf})`;
    const recencyFrequency = await view.engine.columns(
      { recencyDays: 'number', frequency: 'number' },
      `SELECT (${until} - last_day)::DOUBLE, orders::DOUBLE FROM ${await view.periodCustomers()} ORDER BY customer`,
    );
    return { recencyFrequency };
  },
});
