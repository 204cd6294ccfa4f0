import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { loyaltyMembers } from '../programmes/loyalty-members.ts';
import { placedOrders } from '../programmes/placed-orders.ts';
import { yearBefore } from '../programmes/year-before.ts';
import { sqlDay } from '../sql-day.ts';

const Parameters = z.object({ days: z.number().int().min(1).default(180) });

const BeforeAfter = z.object({
  customers: z.number(),
  ordersBefore: z.number(),
  ordersAfter: z.number(),
  orderSquares: z.number(),
  spentBefore: z.number().nullable(),
  spentAfter: z.number().nullable(),
  spentSquares: z.number().nullable(),
});

/** What members buy: beside other customers over the last 12 months, and before and after they joined. */
export default defineTableReduction({
  measures: ['memberOrders', 'memberBeforeAfter'],
  needs: [
    { table: 'loyalty_members', columns: ['customer'] },
    { table: 'orders', columns: ['customer', 'day'] },
  ],
  parameters: ['days'],
  async reduce(view) {
    const placed = placedOrders(view) ?? '';
    const { days } = Parameters.parse(view.parameters);
    const members = loyaltyMembers(view);
    const { spent, spentSquares, ...counted } = await view.engine.columns(
      {
        ...{ group: 'text', tier: 'text', customers: 'number', orders: 'number', orderSquares: 'number' },
        ...{ spent: 'number', spentSquares: 'number' },
      },
      `SELECT CASE WHEN tier IS NULL THEN 'other' ELSE 'member' END AS "group", coalesce(tier, '–') AS tier, count(*)::DOUBLE,
              sum(orders)::DOUBLE, sum(orders * orders)::DOUBLE, coalesce(sum(cents), 0)::DOUBLE / 100, coalesce(sum(cents * cents), 0)::DOUBLE / 10000
       FROM (SELECT customer, count(*) AS orders, round(sum(amount) * 100)::HUGEINT AS cents
             FROM ${placed} WHERE day >= ${yearBefore(view.asOf)} GROUP BY customer)
       LEFT JOIN (SELECT customer, tier FROM ${members}) USING (customer) GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const [priced] = await view.engine.rows(
      z.object({ has: z.boolean() }),
      `SELECT count(amount) > 0 AS has FROM ${placed}`,
    );
    const has = priced?.has === true;
    const memberOrders = {
      ...counted,
      spent: has ? spent : new Float64Array(),
      spentSquares: has ? spentSquares : new Float64Array(),
    };
    const [followed] = await view.engine.rows(
      BeforeAfter,
      beforeAfterSql({ members, placed, days, asOf: sqlDay(view.asOf) }),
    );
    if (followed === undefined || followed.customers === 0) return { memberOrders };
    const { spentBefore, spentAfter, spentSquares: squares, ...ordered } = followed;
    const money =
      spentBefore === null || spentAfter === null || squares === null
        ? {}
        : { spentBefore, spentAfter, spentSquares: squares };
    return { memberOrders, memberBeforeAfter: { days, ...ordered, ...money } };
  },
});

type Windows = { members: string; placed: string; days: number; asOf: string };

function beforeAfterSql({ members, placed, days, asOf }: Windows): string {
  const before = `day >= joined - ${days} AND day < joined`;
  const after = `day > joined AND day <= joined + ${days}`;
  const cents = (window: string) => `coalesce(round(sum(amount) FILTER (${window}) * 100), 0)::HUGEINT`;
  const money = (sum: string, unit: number) =>
    `CASE WHEN bool_or(priced) THEN coalesce(sum(${sum}), 0)::DOUBLE / ${unit} END`;
  return `
    SELECT count(*)::DOUBLE AS customers, coalesce(sum(before), 0)::DOUBLE AS "ordersBefore", coalesce(sum(later), 0)::DOUBLE AS "ordersAfter",
      coalesce(sum((later - before) * (later - before)), 0)::DOUBLE AS "orderSquares",
      ${money('cents_before', 100)} AS "spentBefore", ${money('cents_after', 100)} AS "spentAfter",
      ${money('(cents_after - cents_before) * (cents_after - cents_before)', 10_000)} AS "spentSquares"
    FROM (SELECT customer, count(*) FILTER (${before}) AS before, count(*) FILTER (${after}) AS later,
            ${cents(before)} AS cents_before, ${cents(after)} AS cents_after, count(amount) > 0 AS priced
          FROM ${members} JOIN ${placed} USING (customer)
          WHERE joined IS NOT NULL AND joined + ${days} < ${asOf}
          GROUP BY customer HAVING min(day) <= min(joined) - ${days})`;
}
