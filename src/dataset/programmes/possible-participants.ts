import type { TablesView } from '../tables-view.ts';
import { placedOrders } from './placed-orders.ts';
import { yearBefore } from './year-before.ts';

/** Who can take part in a programme, as a query of customers: those with an order in the last 12 months, else those of the customer file; null when neither is loaded. */
export function possibleParticipants(view: TablesView) {
  const placed = placedOrders(view);
  if (placed !== null) {
    const customers = `SELECT DISTINCT customer FROM ${placed} WHERE day >= ${yearBefore(view.asOf)}`;
    return { base: 'buyers_12_months' as const, customers };
  }
  if (!view.has('customers', 'customer')) return null;
  const customers = `SELECT DISTINCT customer FROM ${view.rows('customers')} WHERE customer IS NOT NULL`;
  return { base: 'customer_file' as const, customers };
}
