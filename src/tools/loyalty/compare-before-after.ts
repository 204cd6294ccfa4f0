import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { amount, count } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { sampleMoments } from '../../maths/sample-moments.ts';
import { welchInterval } from '../../maths/welch-interval.ts';

/** The same members over `days` days before and after they joined; means per member, the change being after − before. */
export const BeforeAfter = z.object({
  days: count,
  customers: count,
  ordersBefore: amount,
  ordersAfter: amount,
  ordersChange: z.number(),
  ordersInterval: Interval,
  spentBefore: z.number().nullable(),
  spentAfter: z.number().nullable(),
  spentChange: z.number().nullable(),
  spentInterval: Interval.nullable(),
});
export type BeforeAfter = z.infer<typeof BeforeAfter>;

/** Null with fewer than thirty members followed. */
export function compareBeforeAfter(sums: MeasureValues['memberBeforeAfter']): BeforeAfter | null {
  const { days, customers, ordersBefore, ordersAfter, orderSquares, spentBefore, spentAfter, spentSquares } = sums;
  if (customers < defaults.maturedMinimum) return null;
  const hasSpent = spentBefore !== undefined && spentAfter !== undefined && spentSquares !== undefined;
  return {
    ...{ days, customers },
    ordersBefore: ordersBefore / customers,
    ordersAfter: ordersAfter / customers,
    ordersChange: (ordersAfter - ordersBefore) / customers,
    ordersInterval: pairedInterval(customers, ordersAfter - ordersBefore, orderSquares),
    spentBefore: hasSpent ? spentBefore / customers : null,
    spentAfter: hasSpent ? spentAfter / customers : null,
    spentChange: hasSpent ? (spentAfter - spentBefore) / customers : null,
    spentInterval: hasSpent ? pairedInterval(customers, spentAfter - spentBefore, spentSquares) : null,
  };
}

/** A paired difference is one sample: its interval is that of its mean against a constant 0. */
function pairedInterval(count: number, sum: number, squares: number): Interval {
  return welchInterval({ count, mean: 0, variance: 0 }, sampleMoments(count, sum, squares));
}
