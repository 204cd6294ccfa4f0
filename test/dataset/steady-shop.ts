import { seededRandom } from '../../src/maths/seeded-random.ts';
import { dayNumber } from '../oracle/calendar.ts';
import type { Order, Shop } from '../oracle/shop.ts';

/**
 * `gapDays`: the mean gap between purchases; `regular`: gaps vary by half around a customer's own instead of as chance would;
 * `flight`: who leaves for good, and how many days before the end of the history.
 */
export type SteadyShop = {
  seed: number;
  gapDays: number;
  customers: number;
  days: number;
  regular?: boolean;
  flight?: { share: number; daysBeforeEnd: number };
};

const START = dayNumber('2025-01-01');
/** Customers buy from half to one and a half times as often as the shop’s rhythm. */
const [SLOWEST, SPREAD] = [0.5, 1];

/** A shop in which nothing changes: each customer buys at random, at their own steady rhythm, from before the first day to the last. */
export function steadyShop({ seed, gapDays, customers, days, regular = false, flight }: SteadyShop): Shop {
  const random = seededRandom(seed);
  const steps = regular ? 4 : 1;
  const wait = (mean: number) => {
    let sum = 0;
    for (let step = 0; step < steps; step++) sum -= (Math.log(random()) * mean) / steps;
    return sum;
  };
  const orders: Order[] = [];
  for (let number = 1; number <= customers; number++) {
    const gap = gapDays / (SLOWEST + SPREAD * random());
    const leaves = flight !== undefined && random() < flight.share;
    const end = leaves ? days - flight.daysBeforeEnd : days;
    for (let day = wait(gap); day < end; day += wait(gap))
      orders.push({
        customer: String(number),
        day: START + Math.floor(day),
        units: 500_000,
        place: null,
        channel: null,
      });
  }
  return { orders, hasAmounts: true };
}
