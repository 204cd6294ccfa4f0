import { z } from 'zod';
import { count } from '../domain/numbers.ts';

/**
 * What one cohort did in one period or window. `rate` = (revenue when that is measured, else count) / base, null while the cell
 * is not mature or has no base; `eligible` = customers behind it: the cohort, or those of it whose window has elapsed.
 */
export const CohortCell = z.object({
  offset: count,
  count,
  revenue: z.number().optional(),
  base: z.number(),
  eligible: count,
  rate: z.number().nullable(),
  mature: z.boolean(),
  /** Of windows only: the name of the column, its first and last day since the first purchase. */
  label: z.string().optional(),
  fromDay: count.optional(),
  toDay: count.optional(),
});
export type CohortCell = z.infer<typeof CohortCell>;

/** The customers who first bought in the same period, and their cells by offset. */
export const Cohort = z.object({ cohort: z.string(), size: count, cells: z.array(CohortCell) });
export type Cohort = z.infer<typeof Cohort>;
