import { defineTableReduction } from '../define-table-reduction.ts';
import { observed } from '../tables-view.ts';

/** Orders placed with a discount (an amount above 0 or a code), by month; refuses nothing: without such a column there is no measure. */
export default defineTableReduction({
  measures: ['discountMonths'],
  needs: [{ table: 'orders' }],
  async reduce(view) {
    const marks = [
      ...(view.has('orders', 'discount') ? ['coalesce(discount, 0) > 0'] : []),
      ...(view.has('orders', 'discountCode') ? [`coalesce("discountCode", '') <> ''`] : []),
    ];
    if (marks.length === 0) return {};
    const discountMonths = await view.engine.columns(
      { month: 'text', orders: 'number', discounted: 'number', regular: 'number', regularDiscounted: 'number' },
      `SELECT strftime(day, '%Y-%m') AS month, count(*)::DOUBLE, count(*) FILTER (reduced)::DOUBLE,
              count(*) FILTER (day > first_day)::DOUBLE, count(*) FILTER (reduced AND day > first_day)::DOUBLE
       FROM (SELECT day, ${marks.join(' OR ')} AS reduced, min(day) OVER (PARTITION BY customer) AS first_day FROM ${view.rows('orders')})
       WHERE ${observed(view, 'day')} GROUP BY month ORDER BY month`,
    );
    return { discountMonths };
  },
});
