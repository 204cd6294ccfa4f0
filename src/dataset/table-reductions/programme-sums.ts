import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

const YEAR_DAYS = 365;
const AROUND_DAYS = 180;

const Sums = z.object({
  members: z.number(),
  memberOrders: z.number(),
  others: z.number(),
  otherOrders: z.number(),
  revenue: z.number(),
  rewards: z.number(),
  joined: z.number(),
  ordersBefore: z.number(),
  ordersAfter: z.number(),
});

/** What members bought and what their rewards were worth over the last year; rewards need a value in money. */
export default defineTableReduction({
  measures: ['programmeSums'],
  needs: [
    { table: 'loyalty_members', columns: ['customer', 'joinedAt'] },
    { table: 'loyalty_movements', columns: ['customer', 'movedAt', 'value'] },
    { table: 'orders', columns: ['amount'] },
  ],
  async reduce(view) {
    const last = sqlDay(view.asOf);
    const members = `(SELECT customer, min("joinedAt") AS joined FROM ${view.rows('loyalty_members')} GROUP BY customer)`;
    const [sums] = await view.engine.rows(
      Sums,
      `WITH bought AS (
         SELECT customer, customer IN (SELECT customer FROM ${members}) AS is_member, count(*) FILTER (day >= ${last} - ${YEAR_DAYS}) AS placed
         FROM ${view.rows('orders')} WHERE day < ${last} GROUP BY customer HAVING placed > 0 AND min(day) < ${last} - ${YEAR_DAYS})
       SELECT (SELECT count(*) FILTER (is_member) FROM bought)::DOUBLE AS members,
              (SELECT coalesce(sum(placed) FILTER (is_member), 0) FROM bought)::DOUBLE AS "memberOrders",
              (SELECT count(*) FILTER (NOT is_member) FROM bought)::DOUBLE AS others,
              (SELECT coalesce(sum(placed) FILTER (NOT is_member), 0) FROM bought)::DOUBLE AS "otherOrders",
              (SELECT coalesce(sum(amount), 0) FROM ${view.rows('orders')} JOIN ${members} USING (customer)
               WHERE day >= greatest(joined, ${last} - ${YEAR_DAYS}) AND day < ${last})::DOUBLE AS revenue,
              (SELECT coalesce(sum(abs(value)), 0) FROM ${view.rows('loyalty_movements')}
               WHERE ${redeemedSql(view)} AND "movedAt" >= ${last} - ${YEAR_DAYS} AND "movedAt" < ${last})::DOUBLE AS rewards,
              count(DISTINCT customer)::DOUBLE AS joined,
              count(*) FILTER (day < joined)::DOUBLE AS "ordersBefore", count(*) FILTER (day > joined)::DOUBLE AS "ordersAfter"
       FROM ${view.rows('orders')} JOIN ${members} USING (customer)
       WHERE joined + ${AROUND_DAYS} < ${last} AND abs(day - joined) <= ${AROUND_DAYS}
         AND customer IN (SELECT customer FROM ${view.rows('orders')} JOIN ${members} USING (customer) WHERE day < joined - ${AROUND_DAYS})`,
    );
    return sums === undefined ? {} : { programmeSums: sums };
  },
});

/** Movements that use a reward: negative points, or said to be used. */
function redeemedSql(view: TablesView): string {
  const signs = [
    ...(view.has('loyalty_movements', 'points') ? ['points < 0'] : []),
    ...(view.has('loyalty_movements', 'redeemed') ? ['coalesce(redeemed, 0) > 0'] : []),
    ...(view.has('loyalty_movements', 'movement')
      ? [`regexp_matches(lower(movement::VARCHAR), 'redeem|burn|spend|used|utilis|d[ée]pens|br[uû]l|[ée]chang')`]
      : []),
  ];
  return signs.length === 0 ? 'true' : `(${signs.join(' OR ')})`;
}
