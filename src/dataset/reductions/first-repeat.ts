import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** How long customers take to come back for a second purchase day, and for how long each has been observed. */
export default defineReduction({
  measures: ['firstRepeatDelays'],
  async reduce(view) {
    const { sql } = view.engine;
    const firstRepeatDelays = await view.engine.columns(
      { cohort: 'text', observedDays: 'number', delayDays: 'number', customers: 'number' },
      `SELECT ${sql.formatDay('first_day', '%Y-%m')} AS cohort, (${sqlDay(view.asOf)} - 1 - first_day)::DOUBLE AS observed,
              delay::DOUBLE, customers::DOUBLE
       FROM (SELECT first_day, coalesce(second_day - first_day, 0) AS delay, count(*) AS customers
             FROM ${await view.customers()} WHERE ${inPeriod(view, 'first_day')} GROUP BY first_day, delay)
       ORDER BY cohort, observed, delay`,
    );
    return { firstRepeatDelays };
  },
});
