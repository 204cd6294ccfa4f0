import { seededRandom } from '../../maths/seeded-random.ts';
import { basketLevels } from './basket-levels.ts';
import { drawCustomer } from './draw-customer.ts';
import { shopCalendar } from './shop-calendar.ts';
import type { ShopRequest } from './shop-request.ts';
import { stories } from './stories.ts';

/** The orders of a shop, one per index, customer after customer, in the units of `ShopOrder`. */
export type ShopOrders = {
  readonly customer: Uint32Array;
  readonly second: Uint32Array;
  readonly cents: Uint32Array;
  readonly channel: Uint8Array;
  readonly country: Uint8Array;
  /** 0 when the order did not come back. */
  readonly returnSecond: Uint32Array;
  readonly returnCents: Uint32Array;
};

/**
 * Draws customers until they have placed exactly `orders` orders; the last one may be cut short.
 * The first arrives on the last day, so that every shop, however small, ends on the same date.
 */
export function simulateShop({ story: storyId, seed, orders }: ShopRequest): ShopOrders {
  const { days, newcomers } = shopCalendar;
  const story = stories[storyId];
  const levels = basketLevels(story);
  const random = seededRandom(seed);
  const shop = emptyOrders(orders);

  let placed = 0;
  for (let customer = 0; placed < orders; customer++) {
    const arrivalDay = customer === 0 ? days.length - 1 : newcomers.positionAt(random() * newcomers.total);
    for (const order of drawCustomer(random, story, levels, arrivalDay)) {
      shop.customer[placed] = customer;
      shop.second[placed] = order.second;
      shop.cents[placed] = order.cents;
      shop.channel[placed] = order.channel;
      shop.country[placed] = order.country;
      shop.returnSecond[placed] = order.returned?.second ?? 0;
      shop.returnCents[placed] = order.returned?.cents ?? 0;
      placed++;
      if (placed === orders) break;
    }
  }
  return shop;
}

function emptyOrders(orders: number): ShopOrders {
  return {
    customer: new Uint32Array(orders),
    second: new Uint32Array(orders),
    cents: new Uint32Array(orders),
    channel: new Uint8Array(orders),
    country: new Uint8Array(orders),
    returnSecond: new Uint32Array(orders),
    returnCents: new Uint32Array(orders),
  };
}
