import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';

/** Customers by how they buy: with a discount only, sometimes, never. The share and its interval are null under thirty customers. */
export const DiscountHabits = z.object({
  customers: count,
  only: count,
  sometimes: count,
  never: count,
  onlyShare: share.nullable(),
  interval: Interval.nullable(),
  /** Revenue of all of them, and of those who only buy with a discount; null without amounts. */
  revenue: z.number().nullable(),
  onlyRevenue: z.number().nullable(),
  /** Taken off the orders of the latter; null when only codes tell a discount. */
  onlyGiven: z.number().nullable(),
});
export type DiscountHabits = z.infer<typeof DiscountHabits>;

/** The habits of customers with at least `leastOrders` orders. */
export function tallyDiscountHabits(buyers: MeasureValues['buyersByDiscount'], leastOrders: number): DiscountHabits {
  const hasMoney = buyers.revenue.length > 0;
  const found = { customers: 0, only: 0, never: 0, cents: 0, onlyCents: 0, givenCents: 0 };
  for (let row = 0; row < buyers.orders.length; row++) {
    const [orders, discounted] = [buyers.orders[row] ?? 0, buyers.discounted[row] ?? 0];
    if (orders < leastOrders) continue;
    const customers = buyers.customers[row] ?? 0;
    const cents = Math.round((buyers.revenue[row] ?? 0) * 100);
    found.customers += customers;
    found.cents += cents;
    if (discounted === 0) found.never += customers;
    if (discounted !== orders) continue;
    found.only += customers;
    found.onlyCents += cents;
    found.givenCents += Math.round((buyers.given[row] ?? 0) * 100);
  }
  const { customers, only, never, cents, onlyCents, givenCents } = found;
  const hasShare = customers >= defaults.maturedMinimum;
  return {
    ...{ customers, only, never },
    sometimes: customers - only - never,
    onlyShare: hasShare ? only / customers : null,
    interval: hasShare ? wilsonInterval(only, customers) : null,
    revenue: hasMoney ? cents / 100 : null,
    onlyRevenue: hasMoney ? onlyCents / 100 : null,
    onlyGiven: buyers.given.length > 0 ? givenCents / 100 : null,
  };
}
