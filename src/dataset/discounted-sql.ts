import type { TablesView } from './tables-view.ts';

/**
 * The condition that an order carries a discount: an amount taken off, or a code. Null when the orders have neither column.
 * `alias` is that of the orders in the query.
 */
export function discountedSql(view: Pick<TablesView, 'has'>, alias: string): string | null {
  const signs = [
    ...(view.has('orders', 'discount') ? [`coalesce(${alias}.discount, 0) > 0`] : []),
    ...(view.has('orders', 'discountCode') ? [`coalesce(trim(${alias}."discountCode"), '') <> ''`] : []),
  ];
  return signs.length === 0 ? null : `(${signs.join(' OR ')})`;
}
