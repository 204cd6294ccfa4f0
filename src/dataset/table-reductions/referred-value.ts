import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { placedOrders } from '../programmes/placed-orders.ts';
import { referralRows } from '../programmes/referrals.ts';
import { observed } from '../tables-view.ts';

/** What customers have spent so far, by month of first order, referred or not: those referred after a first order came by themselves. */
export default defineTableReduction({
  measures: ['referredValue'],
  needs: [
    { table: 'referrals', columns: ['referrer', 'referred'] },
    { table: 'orders', columns: ['customer', 'day'] },
  ],
  async reduce(view) {
    const placed = placedOrders(view);
    const { spent, spentSquares, ...counted } = await view.engine.columns(
      {
        ...{ cohort: 'text', referred: 'number', customers: 'number', orders: 'number' },
        ...{ spent: 'number', spentSquares: 'number' },
      },
      `SELECT strftime(first_day, '%Y-%m') AS cohort, referred, count(*)::DOUBLE, sum(orders)::DOUBLE,
              coalesce(sum(cents), 0)::DOUBLE / 100, coalesce(sum(cents * cents), 0)::DOUBLE / 10000
       FROM (SELECT person.*, (EXISTS (SELECT 1 FROM ${referralRows(view)} AS given
                               WHERE given.referred = person.customer AND (given.day IS NULL OR given.day <= person.first_day)))::INTEGER::DOUBLE AS referred
             FROM (SELECT customer, min(day) AS first_day, count(*) AS orders, round(sum(amount) * 100)::HUGEINT AS cents
                   FROM ${placed} GROUP BY customer) AS person WHERE ${observed(view, 'first_day')})
       GROUP BY cohort, referred ORDER BY cohort, referred`,
    );
    if (counted.cohort.length === 0) return {};
    const [priced] = await view.engine.rows(
      z.object({ has: z.boolean() }),
      `SELECT count(amount) > 0 AS has FROM ${placed}`,
    );
    const none = new Float64Array();
    const money = priced?.has === true ? { spent, spentSquares } : { spent: none, spentSquares: none };
    return { referredValue: { ...counted, ...money } };
  },
});
