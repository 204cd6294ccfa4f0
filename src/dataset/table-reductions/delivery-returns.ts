import { defineTableReduction } from '../define-table-reduction.ts';
import { EXPOSURE_KINDS, followPurchases } from '../follow-purchases.ts';
import type { TablesView } from '../tables-view.ts';

/** Deliveries followed for 90 days, late or not: later than promised, or said to be late. */
export default defineTableReduction({
  measures: ['deliveryReturns'],
  needs: [{ table: 'deliveries', columns: ['deliveredAt'] }, { table: 'orders' }],
  async reduce(view) {
    const late = lateSql(view);
    if (late === null) return {};
    const customer = customerSql(view);
    if (customer === null) return {};
    const events = `SELECT ${customer.select} AS customer, "deliveredAt" AS day, ${late} AS exposed FROM ${customer.from}`;
    return { deliveryReturns: await view.engine.columns(EXPOSURE_KINDS, followPurchases(view, events)) };
  },
});

function lateSql(view: TablesView): string | null {
  if (view.has('deliveries', 'late')) return 'late';
  return view.has('deliveries', 'promisedAt') ? '"deliveredAt" > "promisedAt"' : null;
}

/** The customer that the delivery names, else the one of its order; null when it names neither. */
function customerSql(view: TablesView): { select: string; from: string } | null {
  const deliveries = `${view.rows('deliveries')} AS sent`;
  if (view.has('deliveries', 'customer')) return { select: 'sent.customer', from: deliveries };
  if (!view.has('deliveries', 'order') || !view.has('orders', 'order_key')) return null;
  const orders = `(SELECT order_key, min(customer) AS customer FROM ${view.rows('orders')} GROUP BY order_key) AS placed`;
  return {
    select: 'placed.customer',
    from: `${deliveries} JOIN ${orders} ON placed.order_key = hash(sent."order"::VARCHAR)`,
  };
}
