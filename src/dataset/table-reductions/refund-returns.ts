import { defineTableReduction } from '../define-table-reduction.ts';
import { EXPOSURE_KINDS, followPurchases } from '../follow-purchases.ts';
import type { TablesView } from '../tables-view.ts';

/** A refund this many days after a purchase belongs to it when nothing names the order. */
const REFUND_DAYS = 60;

/** Orders followed for 90 days, refunded or not. */
export default defineTableReduction({
  measures: ['refundReturns'],
  needs: [{ table: 'refunds' }, { table: 'orders' }],
  async reduce(view) {
    const refunded = refundedSql(view);
    if (refunded === null) return {};
    const events = `SELECT customer, day, ${refunded} AS exposed FROM ${view.rows('orders')} AS placed`;
    return { refundReturns: await view.engine.columns(EXPOSURE_KINDS, followPurchases(view, events)) };
  },
});

/** By the order that the refund names, else by its customer and day; null when it names neither. */
function refundedSql(view: TablesView): string | null {
  const refunds = view.rows('refunds');
  if (view.has('refunds', 'order') && view.has('orders', 'order_key')) {
    return `order_key IN (SELECT hash("order"::VARCHAR) FROM ${refunds} WHERE "order" IS NOT NULL)`;
  }
  if (!view.has('refunds', 'customer', 'refundedAt')) return null;
  return `EXISTS (SELECT 1 FROM ${refunds} AS back WHERE back.customer = placed.customer
                  AND back."refundedAt" >= placed.day AND back."refundedAt" <= placed.day + ${REFUND_DAYS})`;
}
