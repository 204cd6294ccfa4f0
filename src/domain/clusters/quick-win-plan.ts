import { z } from 'zod';
import { FigureCell } from './figure-cell.ts';

/** Small actions of the first week: cost, and the sales they may bring. */
export const QuickWinPlan = z.object({
  intro: z.string(),
  rows: z.array(
    z.object({
      segment: z.string(),
      action: z.string(),
      customers: FigureCell,
      response: FigureCell,
      basket: FigureCell,
      cost: FigureCell,
      revenue: FigureCell,
      perEuro: FigureCell,
    }),
  ),
  total: z.object({ customers: FigureCell, cost: FigureCell, revenue: FigureCell, perEuro: FigureCell }).nullable(),
});
export type QuickWinPlan = z.infer<typeof QuickWinPlan>;
