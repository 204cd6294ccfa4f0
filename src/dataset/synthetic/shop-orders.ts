import type { ShopOrder } from './shop-order.ts';
import type { ShopPlan } from './shop-plan.ts';

/** An order has at most this many lines. */
export const MOST_LINES = 3;

/** The orders of a shop, one per index, customer after customer, in the units of `ShopOrder`. What a plan lacks is empty. */
export type ShopOrders = {
  /** How many there are. */
  readonly placed: number;
  readonly customer: Uint32Array;
  readonly second: Uint32Array;
  readonly cents: Uint32Array;
  readonly channel: Uint8Array;
  readonly country: Uint8Array;
  /** 0 when the order did not come back. */
  readonly returnSecond: Uint32Array;
  readonly returnCents: Uint32Array;
  readonly discountCents: Uint32Array;
  readonly deliveredAfterDays: Uint8Array;
  readonly mark: Uint8Array;
  /** `MOST_LINES` places an order; a quantity of 0 is no line. */
  readonly article: Uint8Array;
  readonly quantity: Uint8Array;
  readonly unitCents: Uint32Array;
};

/** A book for at most so many orders. */
export function emptyOrders(plan: ShopPlan, orders: number) {
  const lines = plan.catalogue === null ? 0 : orders * MOST_LINES;
  const book = {
    customer: new Uint32Array(orders),
    second: new Uint32Array(orders),
    cents: new Uint32Array(orders),
    channel: new Uint8Array(orders),
    country: new Uint8Array(orders),
    returnSecond: new Uint32Array(orders),
    returnCents: new Uint32Array(orders),
    discountCents: new Uint32Array(plan.discounts === null ? 0 : orders),
    deliveredAfterDays: new Uint8Array(plan.deliveries === null ? 0 : orders),
    mark: new Uint8Array(plan.surveys === null ? 0 : orders),
    article: new Uint8Array(lines),
    quantity: new Uint8Array(lines),
    unitCents: new Uint32Array(lines),
  };

  /** What is written past the end of an empty column is dropped, as typed arrays do. */
  function write(at: number, customer: number, order: ShopOrder): void {
    book.customer[at] = customer;
    book.second[at] = order.second;
    book.cents[at] = order.cents;
    book.channel[at] = order.channel;
    book.country[at] = order.country;
    book.returnSecond[at] = order.returned?.second ?? 0;
    book.returnCents[at] = order.returned?.cents ?? 0;
    book.discountCents[at] = order.discountCents;
    book.deliveredAfterDays[at] = order.deliveredAfterDays;
    book.mark[at] = order.mark;
    for (const [line, { article, quantity, unitCents }] of order.lines.entries()) {
      book.article[at * MOST_LINES + line] = article;
      book.quantity[at * MOST_LINES + line] = quantity;
      book.unitCents[at * MOST_LINES + line] = unitCents;
    }
  }

  return { write, close: (placed: number): ShopOrders => ({ placed, ...book }) };
}
