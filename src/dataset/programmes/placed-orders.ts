import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

/** A sub-query of the orders known at the as-of date: customer, day, amount (NULL without amounts, or in several currencies); null without orders. */
export function placedOrders(view: TablesView): string | null {
  if (!view.has('orders', 'customer', 'day')) return null;
  const oneCurrency = view.has('orders', 'currency')
    ? `CASE WHEN (SELECT count(DISTINCT currency) FROM ${view.rows('orders')}) < 2 THEN amount END`
    : 'amount';
  const amount = view.has('orders', 'amount') ? oneCurrency : 'NULL';
  return `(SELECT customer, day, (${amount})::DECIMAL(18, 4) AS amount FROM ${view.rows('orders')}
           WHERE customer IS NOT NULL AND day < ${sqlDay(view.asOf)})`;
}
