import { z } from 'zod';
import { amount, count } from './numbers.ts';

/**
 * One side of a test with a control group. Sums run over all `n` customers, those who bought nothing included; `sumSquares`
 * are the squares of each customer's margin, `orderSquares` of their number of orders. Without amounts there is no margin.
 */
export const ExperimentGroup = z
  .object({
    n: count,
    buyers: count,
    orders: count,
    orderSquares: amount.optional(),
    margin: z.number().optional(),
    sumSquares: amount.optional(),
  })
  .strict();
export type ExperimentGroup = z.infer<typeof ExperimentGroup>;
