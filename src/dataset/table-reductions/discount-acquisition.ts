import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { discountedSql } from '../discounted-sql.ts';
import { sqlDay } from '../sql-day.ts';

const Asked = z.object({ days: z.number().int().min(1) });

/**
 * Customers by whether an order of their first day carried a discount, and whether they came back on another day within
 * `days` days, at full price or at all. Only customers whose days have all gone by; a period keeps those who arrived in it.
 */
export default defineTableReduction({
  measures: ['arrivalsByDiscount'],
  needs: [{ table: 'orders', columns: ['customer', 'day'] }],
  parameters: ['days'],
  async reduce(view) {
    const isDiscounted = discountedSql(view, 'placed');
    const asked = Asked.safeParse(view.parameters);
    if (isDiscounted === null || !asked.success) return {};
    const { days } = asked.data;
    const asOf = sqlDay(view.asOf);
    const arrived =
      view.period === null ? 'true' : `arrival >= ${sqlDay(view.period.from)} AND arrival < ${sqlDay(view.period.to)}`;
    const later = `day > arrival AND day <= arrival + ${days}`;
    const arrivalsByDiscount = await view.engine.columns(
      { cohort: 'text', withDiscount: 'number', customers: 'number', returned: 'number', returnedFullPrice: 'number' },
      `SELECT strftime(arrival, '%Y-%m') AS cohort, acquired::DOUBLE, count(*)::DOUBLE, sum(returned)::DOUBLE, sum(full_price)::DOUBLE
       FROM (SELECT arrival, max((day = arrival AND cut)::INTEGER) AS acquired, max((${later})::INTEGER) AS returned,
                    max((${later} AND NOT cut)::INTEGER) AS full_price
             FROM (SELECT placed.customer, placed.day, ${isDiscounted} AS cut, min(placed.day) OVER (PARTITION BY placed.customer) AS arrival
                   FROM ${view.rows('orders')} AS placed WHERE placed.day < ${asOf})
             WHERE ${arrived} AND arrival + ${days} < ${asOf} GROUP BY customer, arrival)
       GROUP BY cohort, acquired ORDER BY cohort, acquired`,
    );
    return { arrivalsByDiscount };
  },
});
