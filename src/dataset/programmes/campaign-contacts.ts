import { observed, type TablesView } from '../tables-view.ts';
import { roleSql } from './role-sql.ts';

/** Held-out customers without a date are followed from the first send, if all sends lie within this many days. */
const ONE_SEND_DAYS = 7;

const FLAGS = ['opened', 'clicked', 'responded', 'unsubscribed'] as const;

/** What a campaign's file says of nobody is unknown; of some only, it is "no" for the others. */
function flagSql(view: TablesView, flag: string): string {
  if (!view.has('campaigns', flag)) return 'NULL::BOOLEAN';
  const said = (test: string) => `(SELECT count(*) FILTER (${test}) FROM ${view.rows('campaigns')})`;
  return `coalesce(bool_or(${flag}), CASE WHEN ${said(flag)} > 0 AND ${said(`NOT ${flag}`)} = 0 THEN false END)`;
}

/**
 * A sub-query with one row per campaign and customer: campaign, customer, role (treated, control, or both when the file says
 * both), start (first day of the send; NULL when not known), opened, clicked, responded, unsubscribed (NULL when not known),
 * amount and answered (the response that the file itself holds). `controlGroup`: see `roleSql`.
 */
export function campaignContacts(view: TablesView, controlGroup: string | null): string {
  const has = (column: string) => view.has('campaigns', column);
  const sent = has('sentAt') ? 'sentAt' : 'NULL::DATE';
  const role = has('group')
    ? roleSql(view.engine, view.rows('campaigns'), has('sentAt') ? 'sentAt IS NOT NULL' : 'true', controlGroup)
    : "'treated'";
  const answered = ['responded', 'orderedAt'].filter(has);
  const currencies = has('currency') ? `(SELECT count(DISTINCT currency) FROM ${view.rows('campaigns')})` : '0';
  const amount = has('amount') ? `CASE WHEN ${currencies} < 2 THEN sum(amount) END` : 'NULL';
  const responses = answered.map((column) => (column === 'responded' ? 'responded' : 'orderedAt IS NOT NULL'));
  return `(
    SELECT * FROM (
      SELECT campaign, customer, role,
        coalesce(own, CASE WHEN last_sent - first_sent < ${ONE_SEND_DAYS} THEN first_sent END) AS start,
        ${FLAGS.join(', ')}, answered, amount
      FROM (
        SELECT *, min(own) OVER same AS first_sent, max(own) OVER same AS last_sent FROM (
          SELECT ${has('campaign') ? "coalesce(campaign, '–')" : "'–'"} AS campaign, customer,
            CASE WHEN min(role) < max(role) THEN 'both' ELSE min(role) END AS role, min(sent) AS own,
            ${FLAGS.map((flag) => `${flagSql(view, flag)} AS ${flag}`).join(', ')},
            ${responses.length === 0 ? 'NULL::BOOLEAN' : `bool_or(${responses.join(' OR ')})`} AS answered,
            (${amount})::DECIMAL(18, 4) AS amount
          FROM (SELECT *, ${sent} AS sent, ${role} AS role FROM ${view.rows('campaigns')} WHERE customer IS NOT NULL)
          GROUP BY 1, 2)
        WINDOW same AS (PARTITION BY campaign)))
    WHERE role IS NOT NULL AND (start IS NULL OR ${observed(view, 'start')})${view.period === null ? '' : ' AND start IS NOT NULL'})`;
}
