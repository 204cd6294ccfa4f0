import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import type { DiscountHabits } from './tally-discounts.ts';

/** What discounts weigh in money. Amounts paid are taken as after discount. */
export const DiscountMoney = z.object({
  revenue: z.number(),
  discountedRevenue: z.number(),
  /** Taken off the discounted orders; null when only codes tell a discount. */
  discountGiven: z.number().nullable(),
  /** The same, as a share of the price before discount of these orders; null when it is not one. */
  averageDiscount: share.nullable(),
  /** Revenue of customers who never bought at full price. */
  revenueAtStake: z.number(),
  /** Its margin: paid − (1 − gross margin at full price) × price before discount; null when one of them is not known. */
  marginAtStake: z.number().nullable(),
});
export type DiscountMoney = z.infer<typeof DiscountMoney>;

/** Null without amounts. */
export function weighDiscounts(
  months: MeasureValues['ordersByDiscount'],
  { onlyRevenue, onlyGiven }: Pick<DiscountHabits, 'onlyRevenue' | 'onlyGiven'>,
  grossMargin: number | undefined,
): DiscountMoney | null {
  if (onlyRevenue === null || months.revenue.length === 0) return null;
  const discountedRevenue = addCents(months.discountedRevenue);
  const discountGiven = months.discountGiven.length === 0 ? null : addCents(months.discountGiven);
  const before = discountedRevenue + (discountGiven ?? 0);
  const hasShare = discountGiven !== null && discountedRevenue >= 0 && discountGiven >= 0 && before > 0;
  const hasMargin = grossMargin !== undefined && onlyGiven !== null;
  return {
    revenue: addCents(months.revenue),
    discountedRevenue,
    discountGiven,
    averageDiscount: hasShare ? discountGiven / before : null,
    revenueAtStake: onlyRevenue,
    marginAtStake: hasMargin ? onlyRevenue - (1 - grossMargin) * (onlyRevenue + onlyGiven) : null,
  };
}

/** Whole cents, so that the order of the rows does not matter. */
function addCents(column: ArrayLike<number>): number {
  return Array.from(column, (value) => Math.round(value * 100)).reduce((sum, cents) => sum + cents, 0) / 100;
}
