import type { MeasureValues } from '../domain/measures.ts';
import { defaults } from '../knowledge/defaults.ts';

/** What the loaded files hold, without their rows. */
export type Inventory = MeasureValues['inventory'];

export function hasOrders({ kinds }: Inventory): boolean {
  return kinds.includes('orders');
}

/** An amount is a column of its own, or a quantity times a unit price. */
export function hasAmounts(inventory: Inventory): boolean {
  const has = (column: string) => inventory.columns.includes(column);
  return hasOrders(inventory) && (has('amount') || (has('quantity') && has('unitPrice')));
}

/** Enough customers for rates to mean something and, where there are orders, enough history. A survey may name nobody. */
export function isEnough(inventory: Inventory): boolean {
  const { historyDays, customers, kinds } = inventory;
  if (hasOrders(inventory)) return historyDays >= defaults.minHistoryDays && customers >= defaults.maturedMinimum;
  return customers >= defaults.maturedMinimum || kinds.includes('surveys') || kinds.includes('survivors');
}
