import type { Random } from '../../maths/seeded-random.ts';
import { drawCustomer, type Newcomer } from './draw-customer.ts';
import type { OpenShop } from './open-shop.ts';
import { emptyOrders, type ShopOrders } from './shop-orders.ts';

/** The large accounts arrive one after the other in the first weeks. */
const ACCOUNT_ARRIVAL_DAYS = 12;

/** So many customers are drawn in some hundredths of a second. */
const PAUSE_CUSTOMERS = 8192;

/**
 * Draws customers until they have placed exactly `orders` orders, or until the plan has no more customers; the last one may be
 * cut short. The first arrives on the last day, so that every shop, however small, ends on the same date. Pauses now and then:
 * a large shop takes seconds.
 */
export function* simulateShop(shop: OpenShop, random: Random, orders: number): Generator<void, ShopOrders> {
  const book = emptyOrders(shop.plan, orders);
  let placed = 0;
  for (let customer = 0; placed < orders && customer < shop.plan.mostCustomers; customer++) {
    if (customer % PAUSE_CUSTOMERS === PAUSE_CUSTOMERS - 1) yield;
    for (const order of drawCustomer(random, shop, receive(shop, random, customer))) {
      book.write(placed, customer, order);
      placed++;
      if (placed === orders) break;
    }
  }
  return book.close(placed);
}

/** Who the next newcomer is. */
function receive({ plan, calendar, draw }: OpenShop, random: Random, customer: number): Newcomer {
  const { newcomers, days, waveShare } = calendar;
  const plain = { buyers: plan.buyers, vip: false, account: false, wave: false };
  if (customer === 0) return { ...plain, arrivalDay: days.length - 1 };
  if (plan.accounts !== null && customer <= plan.accounts.count)
    return { ...plain, arrivalDay: customer * ACCOUNT_ARRIVAL_DAYS, buyers: plan.accounts, account: true };
  const arrivalDay = newcomers.positionAt(random() * newcomers.total);
  if (plan.wave !== null && draw() < (waveShare[arrivalDay] ?? 0)) return { ...plain, arrivalDay, wave: true };
  if (plan.vips !== null && draw() < plan.vips.share) return { ...plain, arrivalDay, buyers: plan.vips, vip: true };
  return { ...plain, arrivalDay };
}
