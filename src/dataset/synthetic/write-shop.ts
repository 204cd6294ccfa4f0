import { makeShop } from './make-shop.ts';
import type { ShopRequest } from './shop-request.ts';
import { writeOrders } from './write-orders.ts';

/**
 * The orders of a made-up shop as the chunks of one CSV file, oldest order first; `orders` of them, or fewer when the story
 * has few customers. The same request gives the same bytes. Customers are numbered as they first order.
 */
export function* writeShop(request: ShopRequest): Generator<string> {
  yield* writeOrders(makeShop(request));
}
