import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { share } from '../../domain/numbers.ts';

/** What a test with a control group says; `not_enough_to_say` is an answer. */
export const LiftVerdict = z.enum(['better', 'worse', 'not_enough_to_say']);
export type LiftVerdict = z.infer<typeof LiftVerdict>;

/**
 * The treated group against the control group. `lift` is the difference of the shares of buyers (0.02 = 2 points), with its
 * 95 % interval; `relativeLift` that difference over the control's share. Incremental quantities are those of the whole
 * treated group, 0 being "as many as the control group would have". Null: not computable from what was given.
 */
export const GroupComparison = z.object({
  treatedRate: share,
  controlRate: share,
  lift: z.number(),
  interval: Interval,
  relativeLift: z.number().nullable(),
  pValue: share,
  test: z.enum(['exact', 'score']),
  incrementalBuyers: z.number(),
  incrementalOrders: z.number(),
  incrementalOrdersInterval: Interval.nullable(),
  incrementalMargin: z.number().nullable(),
  incrementalMarginInterval: Interval.nullable(),
  marginPValue: share.nullable(),
  verdict: LiftVerdict,
  /** Customers to add, both groups together and in the same proportion, to show a difference as large as the one seen; null when there is none, or when the verdict is given. */
  moreCustomers: z.number().int().min(0).nullable(),
  /** Smallest rise of the share of buyers that groups of this size show four times in five; null when none. */
  smallestVisibleLift: z.number().nullable(),
});
export type GroupComparison = z.infer<typeof GroupComparison>;
