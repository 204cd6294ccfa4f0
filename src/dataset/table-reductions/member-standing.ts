import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { loyaltyMembers } from '../programmes/loyalty-members.ts';
import { placedOrders } from '../programmes/placed-orders.ts';
import { possibleParticipants } from '../programmes/possible-participants.ts';
import { yearBefore } from '../programmes/year-before.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

const Base = z.object({ customers: z.number(), members: z.number() });

/** Members as they stand at the as-of date, and those who could have become one. */
export default defineTableReduction({
  measures: ['memberTiers', 'signupBase'],
  needs: [{ table: 'loyalty_members', columns: ['customer'] }],
  async reduce(view) {
    const memberTiers = await view.engine.columns(
      {
        ...{ tier: 'text', members: 'number', active: 'number', activeKnown: 'number', openPoints: 'number' },
        ...{ openKnown: 'number', earnedPoints: 'number', redeemedPoints: 'number', pointsKnown: 'number' },
      },
      tiersSql(view),
    );
    if (memberTiers.tier.length === 0) return {};
    const who = possibleParticipants(view);
    if (who === null) return { memberTiers };
    const [found] = await view.engine.rows(
      Base,
      `SELECT count(*)::DOUBLE AS customers, count(*) FILTER (customer IN (SELECT customer FROM ${loyaltyMembers(view)}))::DOUBLE AS members
       FROM (${who.customers})`,
    );
    return { memberTiers, ...(found && { signupBase: { base: who.base, ...found } }) };
  },
});

function tiersSql(view: TablesView): string {
  const has = (column: string) => view.has('loyalty_members', column);
  const days = (table: string, day: string) =>
    `SELECT customer, ${day} AS day FROM ${table} WHERE ${day} < ${sqlDay(view.asOf)}`;
  const placed = placedOrders(view);
  const sources = [
    ...(placed === null ? [] : [days(placed, 'day')]),
    ...(view.has('loyalty_movements', 'customer', 'movedAt') ? [days(view.rows('loyalty_movements'), 'movedAt')] : []),
    ...(has('lastActivityAt') ? [days(view.rows('loyalty_members'), 'lastActivityAt')] : []),
  ];
  const seen =
    sources.length === 0 ? 'SELECT NULL::VARCHAR AS customer, NULL::DATE AS day' : sources.join(' UNION ALL ');
  const sum = (column: string) => `coalesce(sum(${column}), 0)::DOUBLE`;
  const own = (column: string) => (has(column) ? `max(${column})::DECIMAL(18, 4)` : 'NULL::DECIMAL(18, 4)');
  return `
    SELECT tier, count(*)::DOUBLE, count(*) FILTER (last >= ${yearBefore(view.asOf)})::DOUBLE,
      ${sources.length === 0 ? '0::DOUBLE' : 'count(*)::DOUBLE'}, ${sum('points')}, count(points)::DOUBLE,
      ${sum('earned')}, ${sum('redeemed')}, count(earned + redeemed)::DOUBLE
    FROM ${loyaltyMembers(view)}
    LEFT JOIN (SELECT customer, max(day) AS last FROM (${seen}) GROUP BY customer) USING (customer)
    LEFT JOIN (SELECT customer, ${own('points')} AS points, ${own('pointsEarned')} AS earned, abs(${own('pointsRedeemed')}) AS redeemed
               FROM ${view.rows('loyalty_members')} GROUP BY customer) USING (customer)
    GROUP BY tier ORDER BY tier`;
}
