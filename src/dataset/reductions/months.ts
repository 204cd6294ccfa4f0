import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

/** Orders, customers and newcomers of each calendar month; a month is complete when the data and the period cover all of its days. */
export default defineReduction({
  measures: ['monthlyOrders'],
  async reduce(view) {
    const { sql } = view.engine;
    const first = await readFirstDay(view);
    const isFromItsStart = first === null ? 'false' : `month >= ${sqlDay(first)}`;
    const monthlyOrders = await view.engine.columns(
      { month: 'text', orders: 'number', customers: 'number', newCustomers: 'number', complete: 'number' },
      `SELECT ${sql.formatDay('month', '%Y-%m')}, sum(orders)::DOUBLE, sum(customers)::DOUBLE, sum(newcomers)::DOUBLE,
              (${isFromItsStart} AND month + INTERVAL 1 MONTH <= ${sqlDay(view.asOf)}
               AND ${inPeriod(view, 'month')} AND ${inPeriod(view, 'last_day(month)')})::INTEGER::DOUBLE
       FROM (SELECT date_trunc('month', day) AS month, sum(orders) AS orders, count(*) FILTER (WHERE day = first_day) AS newcomers,
                    count(*) FILTER (WHERE next_day IS NULL OR next_day > last_day(day) OR NOT (${inPeriod(view, 'next_day')})) AS customers
             FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'day')} GROUP BY day)
       GROUP BY month ORDER BY month`,
    );
    return { monthlyOrders };
  },
});
