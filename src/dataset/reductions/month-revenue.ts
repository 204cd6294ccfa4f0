import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

/** Revenue of each calendar month. */
export default defineReduction({
  measures: ['monthlyRevenue'],
  needsAmount: ['monthlyRevenue'],
  async reduce(view) {
    const monthlyRevenue = await view.engine.columns(
      { month: 'text', revenue: 'number' },
      `SELECT strftime(day, '%Y-%m') AS month, round(sum(amount), 2)::DOUBLE
       FROM (SELECT day, sum(amount) AS amount FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'day')} GROUP BY day)
       GROUP BY month ORDER BY month`,
    );
    return { monthlyRevenue };
  },
});
