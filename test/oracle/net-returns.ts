import type { Order } from './shop.ts';

/**
 * Orders once returns, whose amounts are below 0, are taken off: each off the customer’s latest order on or before its day, of
 * several that day off the largest, then the first by place and channel, none last. `alone`: returns without such an order.
 */
export function netReturns(bought: readonly Order[], returns: readonly Order[]): { orders: Order[]; alone: Order[] } {
  const orders = bought.map((order) => ({ ...order }));
  const alone: Order[] = [];
  for (const back of returns) {
    let target = -1;
    for (const [index, order] of bought.entries()) {
      if (order.customer !== back.customer || order.day > back.day) continue;
      const best = bought[target];
      if (best === undefined || comesBefore(order, best)) target = index;
    }
    const order = orders[target];
    if (order === undefined) alone.push(back);
    else order.units = (order.units ?? 0) + (back.units ?? 0);
  }
  return { orders, alone };
}

function comesBefore(one: Order, other: Order): boolean {
  if (one.day !== other.day) return one.day > other.day;
  if (one.units !== other.units) return (one.units ?? 0) > (other.units ?? 0);
  if (one.place !== other.place) return isFirst(one.place, other.place);
  return one.channel !== other.channel && isFirst(one.channel, other.channel);
}

function isFirst(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return other === null;
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
}
