import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

/** Revenue of each calendar month. */
export default defineReduction({
  measures: ['monthlyRevenue'],
  needsAmount: ['monthlyRevenue'],
  async reduce(view) {
    const { sql } = view.engine;
    const monthlyRevenue = await view.engine.columns(
      { month: 'text', revenue: 'number' },
      `SELECT ${sql.formatDay('day', '%Y-%m')} AS month, round(sum(revenue), 2)::DOUBLE
       FROM (SELECT day, sum(amount) AS revenue FROM ${await view.dayAmounts()} WHERE ${inPeriod(view, 'day')} GROUP BY day)
       GROUP BY month ORDER BY month`,
    );
    return { monthlyRevenue };
  },
});
