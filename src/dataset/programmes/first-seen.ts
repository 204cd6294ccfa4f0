import type { TablesView } from '../tables-view.ts';
import { placedOrders } from './placed-orders.ts';

/** A sub-query of customers and the day they began (customer, first): first subscription, else first order, else sign-up; null when no file says it. */
export function firstSeen(view: TablesView): string | null {
  const first = (rows: string, day: string) =>
    `(SELECT customer, min(${day}) AS first FROM ${rows} WHERE customer IS NOT NULL AND ${day} IS NOT NULL GROUP BY customer)`;
  if (view.has('subscriptions', 'customer', 'startedAt')) return first(view.rows('subscriptions'), 'startedAt');
  const placed = placedOrders(view);
  if (placed !== null) return first(placed, 'day');
  return view.has('customers', 'customer', 'createdAt') ? first(view.rows('customers'), 'createdAt') : null;
}
