import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';

/** A product that fewer newcomers began with tells nothing of them. */
const LEAST_CUSTOMERS = 30;
const MOST_PRODUCTS = 100;

const Asked = z.object({ days: z.number().int().min(1) });

/** Whether customers came back within `days` days, by the products of their first purchase day. */
export default defineTableReduction({
  measures: ['firstBaskets'],
  needs: [
    { table: 'lines', columns: ['customer', 'day', 'product'] },
    { table: 'orders', columns: ['customer', 'day'] },
  ],
  parameters: ['days'],
  async reduce(view) {
    const asked = Asked.safeParse(view.parameters);
    if (!asked.success) return {};
    const { days } = asked.data;
    const asOf = sqlDay(view.asOf);
    const arrived =
      view.period === null ? 'true' : `arrival >= ${sqlDay(view.period.from)} AND arrival < ${sqlDay(view.period.to)}`;
    const people = `people AS (
      SELECT customer, arrival, max((day > arrival AND day <= arrival + ${days})::INTEGER) AS retained
      FROM (SELECT customer, day, min(day) OVER (PARTITION BY customer) AS arrival FROM ${view.rows('orders')} AS placed WHERE day < ${asOf})
      WHERE ${arrived} AND arrival + ${days} < ${asOf} GROUP BY customer, arrival)`;
    const all = await view.engine.columns(
      { cohort: 'text', customers: 'number', retained: 'number' },
      `WITH ${people} SELECT strftime(arrival, '%Y-%m') AS cohort, count(*)::DOUBLE, sum(retained)::DOUBLE FROM people GROUP BY cohort ORDER BY cohort`,
    );
    const products = await view.engine.columns(
      { product: 'text', cohort: 'text', customers: 'number', retained: 'number' },
      `WITH ${people},
            begun AS (SELECT DISTINCT customer, product, arrival, retained FROM ${view.rows('lines')} AS line
                      JOIN people USING (customer) WHERE day = arrival AND product IS NOT NULL),
            chosen AS (SELECT product FROM begun GROUP BY product HAVING count(*) >= ${LEAST_CUSTOMERS}
                       ORDER BY count(*) DESC, product LIMIT ${MOST_PRODUCTS})
       SELECT product, strftime(arrival, '%Y-%m') AS cohort, count(*)::DOUBLE, sum(retained)::DOUBLE
       FROM begun SEMI JOIN chosen USING (product) GROUP BY product, cohort ORDER BY product, cohort`,
    );
    return { firstBaskets: { all, products } };
  },
});
