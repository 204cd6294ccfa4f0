import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

/** A sub-query of the members at the as-of date: customer, tier (– = none), joined (NULL when not known). */
export function loyaltyMembers(view: TablesView): string {
  const has = (column: string) => view.has('loyalty_members', column);
  const tier = has('tier') ? "coalesce(nullif(trim(tier), ''), '–')" : "'–'";
  const joined = has('joinedAt') ? 'joinedAt' : 'NULL::DATE';
  return `(SELECT customer, min(tier) AS tier, min(joined) AS joined
           FROM (SELECT customer, ${tier} AS tier, ${joined} AS joined FROM ${view.rows('loyalty_members')})
           WHERE customer IS NOT NULL AND (joined IS NULL OR joined < ${sqlDay(view.asOf)}) GROUP BY customer)`;
}
