import { z } from 'zod';
import { Band } from '../band.ts';

const figureId = z.string().nullable();

/**
 * One row of the executive summary. Every number is a figure id; where there is none, `missing` names the audit item
 * that would fill the cell, or `note` says why there is nothing to fill.
 */
export const Indicator = z.object({
  id: z.string(),
  label: z.string(),
  current: figureId,
  benchmark: figureId,
  healthyRange: z.string().nullable(),
  target: figureId,
  gap: figureId,
  band: Band.nullable(),
  missing: z.string().nullable(),
  note: z.string().nullable(),
});
export type Indicator = z.infer<typeof Indicator>;
