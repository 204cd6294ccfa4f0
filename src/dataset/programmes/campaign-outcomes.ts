import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import { campaignContacts } from './campaign-contacts.ts';
import type { CampaignParameters } from './campaign-parameters.ts';
import { placedOrders } from './placed-orders.ts';
import { rfmCodeSql } from './rfm-code-sql.ts';

/** How a campaign's outcome is measured: by the orders loaded, else by the responses its own file holds. */
export function campaignOutcome(view: TablesView): 'orders' | 'responses' {
  return view.has('orders', 'customer', 'day') ? 'orders' : 'responses';
}

/**
 * A sub-query with one row per campaign and customer: what `campaignContacts` gives, with followed (whether `days` have elapsed
 * since the start), orders and cents (from the day of the send on, `days` long; cents NULL without amounts) and code (RFM at
 * the start; empty when not known).
 */
export function campaignOutcomes(view: TablesView, { days, controlGroup, thresholds }: CampaignParameters): string {
  const contacts = campaignContacts(view, controlGroup);
  const placed = placedOrders(view);
  if (placed === null) {
    return `(SELECT *, answered IS NOT NULL AS followed, coalesce(answered, false)::INTEGER AS orders,
               (CASE WHEN answered THEN round(amount * 100) ELSE 0 END)::HUGEINT AS cents, '' AS code
             FROM ${contacts})`;
  }
  const after = `o.day >= start AND o.day < start + ${days}`;
  const before = 'o.day < start';
  const code =
    thresholds === null || !view.has('orders', 'amount')
      ? "''"
      : rfmCodeSql(thresholds, {
          recency: '(start - last_before)',
          orders: 'coalesce(orders_before, 0)',
          spent: 'spent_before',
        });
  return `(
    WITH contacts AS MATERIALIZED (SELECT * FROM ${contacts}),
    bought AS (
      SELECT person.customer, start, count(*) FILTER (${after})::INTEGER AS orders,
        CASE WHEN count(*) FILTER (${after}) = count(o.amount) FILTER (${after})
             THEN coalesce(round(sum(o.amount) FILTER (${after}) * 100), 0)::HUGEINT END AS cents,
        max(o.day) FILTER (${before}) AS last_before, count(*) FILTER (${before}) AS orders_before,
        sum(o.amount) FILTER (${before}) AS spent_before
      FROM (SELECT DISTINCT customer, start FROM contacts WHERE start IS NOT NULL) AS person
      JOIN ${placed} AS o ON o.customer = person.customer AND o.day < start + ${days}
      GROUP BY person.customer, start)
    SELECT campaign, customer, role, start, opened, clicked, responded, unsubscribed,
      coalesce(start + ${days} <= ${sqlDay(view.asOf)}, false) AS followed, coalesce(orders, 0) AS orders,
      CASE WHEN orders IS NULL THEN 0 ELSE cents END AS cents, ${code} AS code
    FROM contacts LEFT JOIN bought USING (customer, start))`;
}
