import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

const ACCOUNTS = 3;

/** What the three customers who spent most over the history bring each month, beside what everybody brings. */
export default defineReduction({
  measures: ['topAccountMonths'],
  needsAmount: ['topAccountMonths'],
  async reduce(view) {
    const { sql } = view.engine;
    const days = await view.dayAmounts();
    const top = `SELECT customer, row_number() OVER (ORDER BY amount DESC, customer) AS account
                 FROM (SELECT customer, amount FROM ${await view.customers()} ORDER BY amount DESC, customer LIMIT ${ACCOUNTS}) AS largest`;
    const month = sql.formatDay('day', '%Y-%m');
    const topAccountMonths = await view.engine.columns(
      { month: 'text', account: 'number', revenue: 'number' },
      `SELECT month, account, revenue FROM (
         SELECT ${month} AS month, 0::DOUBLE AS account, sum(revenue)::DOUBLE AS revenue
         FROM (SELECT day, ${sql.sumOfAmounts} AS revenue FROM ${days} WHERE ${inPeriod(view, 'day')} GROUP BY day) AS daily GROUP BY month
         UNION ALL
         SELECT ${month} AS month, account::DOUBLE AS account, coalesce(${sql.sumOfAmounts}, 0)::DOUBLE AS revenue
         FROM ${days} AS bought JOIN (${top}) AS ranked USING (customer) WHERE ${inPeriod(view, 'day')} GROUP BY month, account) AS ranked_months
       ORDER BY month, account`,
    );
    return { topAccountMonths };
  },
});
