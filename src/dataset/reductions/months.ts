import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** Orders, customers and newcomers of each calendar month; a month is complete when the data covers all of its days. */
export default defineReduction({
  measures: ['monthlyOrders'],
  async reduce(view) {
    const orderDays = await view.orderDays();
    const monthlyOrders = await view.engine.columns(
      { month: 'text', orders: 'number', customers: 'number', newCustomers: 'number', complete: 'number' },
      `SELECT strftime(month, '%Y-%m'), sum(orders)::DOUBLE,
              count(*) FILTER (next_day IS NULL OR date_trunc('month', next_day) > month)::DOUBLE,
              count(*) FILTER (day = first_day)::DOUBLE,
              (month >= (SELECT min(day) FROM ${orderDays}) AND month + INTERVAL 1 MONTH <= ${sqlDay(view.asOf)})::INTEGER::DOUBLE
       FROM (SELECT *, date_trunc('month', day) AS month FROM ${orderDays} WHERE ${inPeriod(view, 'day')})
       GROUP BY month ORDER BY month`,
    );
    return { monthlyOrders };
  },
});
