import { defineReduction } from '../define-reduction.ts';
import { RETURN_DAYS } from '../follow-purchases.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** Purchase days of customers who came 90 days earlier or more, and those followed by another within 90 days, by month. */
export default defineReduction({
  measures: ['laterReturns'],
  async reduce(view) {
    const { sql } = view.engine;
    const laterReturns = await view.engine.columns(
      { month: 'text', trials: 'number', returned: 'number' },
      `SELECT ${sql.formatDay('day', '%Y-%m')} AS month, sum(trials)::DOUBLE AS trials, sum(returned)::DOUBLE AS returned
       FROM (SELECT day, count(*) AS trials, sum(CASE WHEN next_day - day <= ${RETURN_DAYS} THEN 1 ELSE 0 END) AS returned
             FROM ${await view.orderDays()} WHERE day - first_day >= ${RETURN_DAYS} AND day + ${RETURN_DAYS} < ${sqlDay(view.asOf)}
               AND ${inPeriod(view, 'day')} GROUP BY day) AS daily
       GROUP BY month ORDER BY month`,
    );
    return { laterReturns };
  },
});
