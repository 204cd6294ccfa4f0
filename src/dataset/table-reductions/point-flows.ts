import { defineTableReduction } from '../define-table-reduction.ts';
import { loyaltyMembers } from '../programmes/loyalty-members.ts';
import { plainTextSql } from '../programmes/plain-text-sql.ts';
import { observed, type TablesView } from '../tables-view.ts';

/** The sort of a movement in the words of files, between blanks: see `plainTextSql`. */
const EXPIRY = ' (expir[a-z]*|perim[a-z]*|perdus?|lapsed?|forfeit[a-z]*|caduc[a-z]*) ';
const REVERSAL =
  ' (annul[a-z]*|cancel[a-z]*|revers[a-z]*|refund[a-z]*|rembours[a-z]*|retours?|returns?|returned|correct[a-z]*|adjust[a-z]*|ajust[a-z]*) ';
const REDEMPTION =
  ' (redeem[a-z]*|redemptions?|burn[a-z]*|spend|spent|used?|utilis[a-z]*|depens[a-z]*|conso[a-z]*|echang[a-z]*|recompenses?|rewards?) ';

/**
 * Points earned, redeemed and expired. Columns of their own count as they are; else the sign and the word of the movement say
 * it: a negative reversal takes back what was earned. Over the view's period.
 */
export default defineTableReduction({
  measures: ['pointFlows'],
  needs: [{ table: 'loyalty_movements', columns: ['customer', 'movedAt'] }],
  async reduce(view) {
    const tiers = view.has('loyalty_members', 'customer')
      ? loyaltyMembers(view)
      : `(SELECT NULL::VARCHAR AS customer, NULL::VARCHAR AS tier)`;
    const sum = (value: string) => `coalesce(sum(${value}), 0)::DOUBLE`;
    const pointFlows = await view.engine.columns(
      {
        tier: 'text',
        earned: 'number',
        redeemed: 'number',
        expired: 'number',
        value: 'number',
        valuedPoints: 'number',
      },
      `SELECT coalesce(tier, '–') AS tier, ${sum('earned')}, ${sum('redeemed')}, ${sum('expired')},
              ${sum('CASE WHEN redeemed > 0 THEN value END')}, ${sum('CASE WHEN value IS NOT NULL THEN redeemed END')}
       FROM (${movementsSql(view)}) AS moved LEFT JOIN ${tiers} AS member USING (customer) GROUP BY 1 ORDER BY 1`,
    );
    return pointFlows.tier.length === 0 ? {} : { pointFlows };
  },
});

function movementsSql(view: TablesView): string {
  const has = (column: string) => view.has('loyalty_movements', column);
  const number = (column: string) => (has(column) ? `${column}::DECIMAL(18, 4)` : 'NULL::DECIMAL(18, 4)');
  const word = has('movement') ? plainTextSql(`coalesce(movement, '')`) : "''";
  const is = (pattern: string) => `regexp_matches(word, '${pattern}')`;
  return `
    SELECT customer, CASE WHEN value = 0 THEN NULL ELSE abs(value) END AS value,
      CASE WHEN own THEN CASE WHEN NOT ${is(EXPIRY)} THEN gained END
           WHEN ${is(EXPIRY)} THEN 0 WHEN ${is(REVERSAL)} THEN points
           WHEN ${is(REDEMPTION)} OR points < 0 THEN 0 ELSE points END AS earned,
      CASE WHEN own THEN CASE WHEN NOT ${is(EXPIRY)} THEN abs(spent) END
           WHEN ${is(EXPIRY)} OR ${is(REVERSAL)} THEN 0
           WHEN ${is(REDEMPTION)} OR points < 0 THEN abs(points) ELSE 0 END AS redeemed,
      CASE WHEN ${is(EXPIRY)} THEN abs(coalesce(points, spent, gained)) ELSE 0 END AS expired
    FROM (SELECT customer, ${number('points')} AS points, ${number('earned')} AS gained, ${number('redeemed')} AS spent,
            ${number('value')} AS value, ${word} AS word, gained IS NOT NULL OR spent IS NOT NULL AS own
          FROM ${view.rows('loyalty_movements')} WHERE customer IS NOT NULL AND ${observed(view, 'movedAt')})`;
}
