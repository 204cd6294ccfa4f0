import type { ShopOrders } from './simulate-shop.ts';

/** Above any row number, and low enough that second × ROWS + row stays an exact whole number. */
const ROWS = 2 ** 26;

/**
 * The rows of the file, oldest first: row i < n is order i, row n + i its return. Rows of the same second keep their order.
 * One numeric sort over (second, row) packed in one number: ten million rows in about a second, without objects.
 */
export function* rowsByTime({ second, returnSecond }: ShopOrders): Generator<{ row: number; second: number }> {
  const orders = second.length;
  const keys = new Float64Array(orders + returnSecond.filter((at) => at > 0).length);
  let filled = 0;
  for (let order = 0; order < orders; order++) {
    keys[filled++] = (second[order] ?? 0) * ROWS + order;
    const back = returnSecond[order] ?? 0;
    if (back > 0) keys[filled++] = back * ROWS + orders + order;
  }
  for (const key of keys.sort()) yield { row: key % ROWS, second: Math.floor(key / ROWS) };
}
