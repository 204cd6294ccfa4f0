import { z } from 'zod';
import { count, day } from './numbers.ts';

/** A half-open interval of calendar days: `from` included, `to` excluded. */
export const Period = z.object({ from: day, to: day }).strict();
export type Period = z.infer<typeof Period>;

/** Attributes along which a measure can be split; each customer belongs to one group only. */
export const Breakdown = z.enum(['channel', 'category', 'place', 'first_basket', 'cohort', 'segment']);
export type Breakdown = z.infer<typeof Breakdown>;

/** What stands behind a figure taken from data: how many rows, over which days, under which conventions, and which inputs were filled. */
export const Population = z.object({
  dataset: z.object({ id: z.string(), digest: z.string() }),
  rowsSeen: count,
  rowsExpected: count,
  complete: z.boolean(),
  customers: count,
  from: day.nullable(),
  to: day.nullable(),
  asOf: day.nullable(),
  timeZone: z.string(),
  currency: z.string().nullable(),
  conventions: z.record(z.string(), z.string()),
  filled: z.array(z.string()),
});
export type Population = z.infer<typeof Population>;
