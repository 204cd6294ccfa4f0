import type { ShopOrders } from './shop-orders.ts';

/** Above any row number, and low enough that second × ROWS + row stays an exact whole number. */
const ROWS = 2 ** 26;
const FIRST_NUMBER = 100_001;

/** The orders of a shop, oldest first, with the numbers that its files give them. */
export type NumberedRows = {
  /** Row i below `placed` is order i; row `placed` + i, its return. Rows of the same second keep their order. */
  rows(): Generator<{ row: number; second: number }>;
  /** By order, and by customer as they first order. */
  readonly orderNumbers: Uint32Array;
  readonly customerNumbers: Uint32Array;
};

/** One numeric sort over (second, row) packed in one number: ten million rows in about a second, without objects. */
export function numberRows({ placed, customer, second, returnSecond }: ShopOrders): NumberedRows {
  const keys = new Float64Array(placed + returnSecond.filter((at) => at > 0).length);
  let filled = 0;
  for (let order = 0; order < placed; order++) {
    keys[filled++] = (second[order] ?? 0) * ROWS + order;
    const back = returnSecond[order] ?? 0;
    if (back > 0) keys[filled++] = back * ROWS + placed + order;
  }
  keys.sort();

  const orderNumbers = new Uint32Array(placed);
  const customerNumbers = new Uint32Array(placed);
  let nextOrder = FIRST_NUMBER;
  let nextCustomer = FIRST_NUMBER;
  for (const key of keys) {
    const order = key % ROWS;
    if (order >= placed) continue;
    orderNumbers[order] = nextOrder++;
    const who = customer[order] ?? 0;
    if (customerNumbers[who] === 0) customerNumbers[who] = nextCustomer++;
  }

  function* rows() {
    for (const key of keys) yield { row: key % ROWS, second: Math.floor(key / ROWS) };
  }

  return { rows, orderNumbers, customerNumbers };
}
