import { z } from 'zod';
import { WIRE_ROWS } from '../table.ts';

/** A column of what is known of customers, under its name; a missing number is null over the wire, NaN inside the process. */
export const FeatureColumn = z
  .object({
    name: z.string().min(1),
    /** A flag holds 0 and 1. */
    type: z.enum(['number', 'flag']),
    values: z.union([z.array(z.number().nullable()).max(WIRE_ROWS), z.instanceof(Float64Array)]),
  })
  .strict();
export type FeatureColumn = z.infer<typeof FeatureColumn>;
