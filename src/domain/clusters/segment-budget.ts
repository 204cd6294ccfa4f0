import { z } from 'zod';
import { FigureCell } from './figure-cell.ts';

/** How the budget is spread; a text when it cannot be. */
export const SegmentBudget = z.object({
  intro: z.string(),
  rows: z.array(
    z.object({
      segment: z.string(),
      budget: FigureCell,
      share: FigureCell,
      perCustomer: FigureCell,
      expected: FigureCell,
      why: z.string(),
    }),
  ),
  total: z.object({ budget: FigureCell, perCustomer: FigureCell, expected: FigureCell }).nullable(),
  notes: z.array(z.string()),
});
export type SegmentBudget = z.infer<typeof SegmentBudget>;
