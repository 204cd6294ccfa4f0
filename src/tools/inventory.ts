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

/** Enough order history and customers for rates to mean something. */
export function isEnough({ historyDays, customers }: Inventory): boolean {
  return historyDays >= defaults.minHistoryDays && customers >= defaults.maturedMinimum;
}
