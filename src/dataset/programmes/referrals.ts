import { observed, type TablesView } from '../tables-view.ts';
import { placedOrders } from './placed-orders.ts';
import { plainTextSql } from './plain-text-sql.ts';

/** A referral that led to a purchase, in the words of files, and what denies it; between blanks, see `plainTextSql`. */
const CONVERTED =
  ' (convert[a-z]*|completed?|rewarded|success[a-z]*|purchased?|validee?s?|terminee?s?|recompensee?s?|achete[a-z]*|paid|won|approved) ';
const DENIED = ' (not|non|no|pas|en attente|pending|to be|a valider) ';

/**
 * A sub-query of the referrals known at the as-of date: referrer, referred (NULL when not named), day (NULL when not dated),
 * converted (its file says so, or a first order from that day on; NULL when nothing can say it).
 */
export function referralRows(view: TablesView): string {
  const has = (column: string) => view.has('referrals', column);
  const referred = has('referred') ? 'referred::VARCHAR' : 'NULL::VARCHAR';
  const day = has('referredAt') ? 'referredAt' : 'NULL::DATE';
  const placed = placedOrders(view);
  const words = plainTextSql(`coalesce(status, '')`);
  const proofs = [
    ...(has('convertedAt') ? [`convertedAt IS NOT NULL AND convertedAt < DATE '${view.asOf}'`] : []),
    ...(has('status')
      ? [`regexp_matches(${words}, '${CONVERTED}') AND NOT regexp_matches(${words}, '${DENIED}')`]
      : []),
    ...(placed !== null && has('referred') ? [`bought.first >= coalesce(${day}, DATE '0001-01-01')`] : []),
  ];
  const bought = `(SELECT customer, min(day) AS first FROM ${placed} GROUP BY customer) AS bought`;
  const join = placed === null || !has('referred') ? '' : `LEFT JOIN ${bought} ON bought.customer = ${referred}`;
  const converted =
    proofs.length === 0 ? 'NULL::BOOLEAN' : proofs.map((proof) => `coalesce(${proof}, false)`).join(' OR ');
  const when = has('referredAt')
    ? `AND (${view.period === null ? 'referredAt IS NULL OR ' : ''}${observed(view, 'referredAt')})`
    : '';
  return `(SELECT referrer::VARCHAR AS referrer, ${referred} AS referred, ${day} AS day, (${converted}) AS converted
           FROM ${view.rows('referrals')} ${join} WHERE referrer IS NOT NULL ${when})`;
}
