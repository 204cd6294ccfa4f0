import { plainBuyers, plainShop } from './plain-shop.ts';
import type { ShopPlan } from './shop-plan.ts';

const ORDERS_PER_YEAR = 60;
/** Beyond this part of the shop's orders, large accounts order less often and more at a time. */
const MOST_ORDERS = 0.12;
const CLOSES = '2026-10-31';
const YEAR_MS = 365.25 * 86_400_000;

type Wanted = {
  readonly count: number;
  /** Of the revenue, together, while they order. */
  readonly share: number;
  readonly until: string;
  /** Of the whole shop. */
  readonly orders: number;
};

/** A few steady accounts, their baskets large enough to make a share of the revenue up to a day; none leaves by chance. */
export function largeAccounts({ count, share, until, orders }: Wanted): NonNullable<ShopPlan['accounts']> {
  const years = (Date.parse(until) - Date.parse(plainShop.opens)) / YEAR_MS;
  const whole = (Date.parse(CLOSES) - Date.parse(plainShop.opens)) / YEAR_MS;
  const ordersPerYear = Math.min(ORDERS_PER_YEAR, (MOST_ORDERS * orders) / years) / count;
  const theirs = ordersPerYear * count * years;
  const others = (orders - theirs) * (years / whole);
  return {
    ...plainBuyers,
    count,
    ordersPerYear,
    rateShape: 200,
    leaving: { a: 0.01, b: 100 },
    basketTimes: ((share / (1 - share)) * others) / theirs,
    basketShapes: { own: 30, among: 200 },
  };
}
