import { z } from 'zod';

const figureId = z.string().nullable();

export const BudgetTool = z.object({
  function: z.string(),
  tools: z.array(z.string()),
  purpose: z.string(),
  priority: z.enum(['P1', 'P2', 'P3']),
});
export type BudgetTool = z.infer<typeof BudgetTool>;

export const BudgetRole = z.object({
  role: z.string(),
  mission: z.string(),
  fte: z.object({ low: figureId, high: figureId }),
  sourcing: z.string(),
});
export type BudgetRole = z.infer<typeof BudgetRole>;

/** A line of the first year: a range of figures, or what would fill it. */
export const BudgetLine = z.object({
  id: z.enum(['tools', 'people', 'rewards', 'total']),
  label: z.string(),
  low: figureId,
  high: figureId,
  note: z.string(),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** Tools, team and total of the first year; `monthly` is the tier's range for all tools together. */
export const Budget = z.object({
  tools: z.array(BudgetTool),
  monthly: z.object({ low: figureId, high: figureId, text: z.string() }),
  flows: z.array(z.string()),
  team: z.array(BudgetRole),
  total: z.array(BudgetLine),
  /** What to do when the usual budget exceeds what the plan could bring; null when it does not. */
  advice: z.string().nullable(),
});
export type Budget = z.infer<typeof Budget>;
