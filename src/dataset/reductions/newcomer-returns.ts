import { defineReduction } from '../define-reduction.ts';
import { RETURN_DAYS } from '../follow-purchases.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** First purchases whose 90 days have elapsed, and those followed by a second purchase day in time, by month and channel. */
export default defineReduction({
  measures: ['newcomerReturns'],
  async reduce(view) {
    const { engine } = view;
    const { sql } = engine;
    const people = await view.customers();
    const channels = view.columns.has('channel')
      ? sql.relation(`SELECT customer, min(channel) AS channel FROM ${await view.orders()} AS placed
                      JOIN ${people} AS person USING (customer) WHERE day = first_day GROUP BY customer`)
      : null;
    const channel = channels === null ? "''" : `coalesce(channel, '')`;
    const joined = channels === null ? '' : `LEFT JOIN ${channels} AS origin USING (customer)`;
    const newcomerReturns = await engine.columns(
      { month: 'text', channel: 'text', trials: 'number', returned: 'number' },
      `SELECT ${sql.formatDay('first_day', '%Y-%m')} AS month, ${channel} AS origin_channel, count(*)::DOUBLE AS trials,
              sum(CASE WHEN second_day - first_day <= ${RETURN_DAYS} THEN 1 ELSE 0 END)::DOUBLE AS returned
       FROM ${people} AS arrived ${joined}
       WHERE first_day + ${RETURN_DAYS} < ${sqlDay(view.asOf)} AND ${inPeriod(view, 'first_day')}
       GROUP BY month, origin_channel ORDER BY month, origin_channel`,
    );
    return { newcomerReturns };
  },
});
