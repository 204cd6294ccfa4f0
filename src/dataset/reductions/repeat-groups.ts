import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/**
 * Customers grouped by purchase history and RFM segment at the last observed day; a period selects those who arrived in it.
 * In a fixed order, so that sums over the groups do not depend on the order of the file.
 */
export default defineReduction({
  measures: ['repeatGroups', 'repeatGroupSpend'],
  needsAmount: ['repeatGroupSpend'],
  async reduce(view) {
    const { sql } = view.engine;
    const segments = await view.segments();
    const histories = `
      SELECT customer, days - 1 AS frequency, last_day - first_day AS recency, ${sqlDay(view.asOf)} - 1 - first_day AS age,
             CASE WHEN days > 1 THEN amount - first_amount END AS spend
      FROM ${await view.customers()} AS known
      JOIN (SELECT customer, amount AS first_amount FROM ${await view.orderDays()} WHERE day = first_day) AS arrival USING (customer)
      WHERE ${inPeriod(view, 'first_day')}`;
    const customers = sql.relation(
      segments === null
        ? `SELECT *, '' AS segment FROM (${histories})`
        : `SELECT frequency, recency, age, spend, segment
           FROM (${histories}) AS histories JOIN (${segments}) AS segments USING (customer)`,
    );
    const { repeatSpend, ...repeatGroups } = await view.engine.columns(
      {
        frequency: 'number',
        recencyDays: 'number',
        ageDays: 'number',
        segment: 'text',
        customers: 'number',
        repeatSpend: 'number',
      },
      `SELECT frequency::DOUBLE, recency::DOUBLE, age::DOUBLE, coalesce(segment, ''), count(*)::DOUBLE,
              coalesce(${sql.double('sum(spend) FILTER (WHERE spend > 0)')}, 0)
       FROM ${customers} GROUP BY frequency, recency, age, segment ORDER BY frequency, recency, age, segment`,
    );
    return { repeatGroups, repeatGroupSpend: { repeatSpend } };
  },
});
