import { z } from 'zod';
import { FigureCell } from './figure-cell.ts';

/** What the table says of a segment: ids of figures, null where it has no such column. */
export const SegmentFacts = z.object({
  customers: FigureCell,
  share: FigureCell,
  spend: FigureCell,
  spendShare: FigureCell,
  income: FigureCell,
  age: FigureCell,
  children: FigureCell,
  recencyDays: FigureCell,
  response: FigureCell,
  basket: FigureCell,
  purchases: FigureCell,
  purchasesPerYear: FigureCell,
  digital: FigureCell,
  /** Share of yes in an outcome that is not known to be a response. */
  outcome: FigureCell,
});
export type SegmentFacts = z.infer<typeof SegmentFacts>;

/** An aim for the year; `now` is null when the table cannot tell, and `measuredBy` then says what would. */
export const SegmentKpi = z.object({
  label: z.string(),
  now: FigureCell,
  target: FigureCell,
  measuredBy: z.string().nullable(),
});
export type SegmentKpi = z.infer<typeof SegmentKpi>;

/** A segment: who they are and what to do with them. Texts hold `{{figure:id}}`. */
export const SegmentPlan = z.object({
  id: z.string(),
  name: z.string(),
  facts: SegmentFacts,
  /** Means of the other features that customers were grouped by. */
  others: z.array(z.object({ label: z.string(), value: FigureCell })),
  productAndPrice: z.string(),
  offers: z.string(),
  frequency: z.string(),
  tone: z.string(),
  channels: z.string(),
  actions: z.array(z.string()),
  kpis: z.array(SegmentKpi),
  growth: z.string(),
  warnings: z.array(z.string()),
});
export type SegmentPlan = z.infer<typeof SegmentPlan>;
