import type { MeasureValues } from '../../domain/measures.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import type { Suspicion } from './suspicion.ts';

const RECENT_MONTHS = 6;
const LEAST_ORDERS = 60;
/** From here on the discount is the price: half of the orders, and half of those of returning customers. */
const LEAST_SHARE = 0.5;

/** Most orders, those of returning customers included, are placed with a discount; null with too few orders to tell. */
export function lookForDiscounts({ month, ...counts }: MeasureValues['discountMonths']): Suspicion | null {
  const sum = (column: ArrayLike<number>, from: number, to: number) =>
    Array.from(column)
      .slice(from, to)
      .reduce((total, value) => total + value, 0);
  const cut = Math.max(0, month.length - RECENT_MONTHS);
  const recent = (column: ArrayLike<number>) => sum(column, cut, month.length);
  const [orders, discounted] = [recent(counts.orders), recent(counts.discounted)];
  const [regular, regularDiscounted] = [recent(counts.regular), recent(counts.regularDiscounted)];
  if (orders < LEAST_ORDERS || regular < LEAST_ORDERS) return null;
  const earlier = sum(counts.orders, 0, cut);
  const surest = Math.min(wilsonInterval(discounted, orders).low, wilsonInterval(regularDiscounted, regular).low);
  return {
    id: 'discount-dependence',
    effect: surest,
    leastEffect: LEAST_SHARE,
    unit: 'share',
    probability: 0,
    before: earlier === 0 ? null : sum(counts.discounted, 0, cut) / earlier,
    after: discounted / orders,
    since: null,
    about: null,
    sample: orders,
    explains: ['onboarding', 'lifetime'],
  };
}
