import { z } from 'zod';
import { count } from '../numbers.ts';
import { WIRE_ROWS } from '../table.ts';

/**
 * A column of a table of customers, whatever it holds, as one number a row: a flag's 0 or 1, the days from a date to the as-of
 * date, a number, or the place of a text in `levels`, counted from 0. Missing: NaN inside the process, null over the wire.
 * `values` and `levels` are empty where a text has too many different values to be listed.
 */
export const AttributeColumn = z
  .object({
    name: z.string().min(1),
    type: z.enum(['flag', 'day', 'number', 'text']),
    /** How many different values it holds. */
    distinct: count,
    levels: z.array(z.string()).max(WIRE_ROWS).default([]),
    values: z.union([z.array(z.number().nullable()).max(WIRE_ROWS), z.instanceof(Float64Array)]),
  })
  .strict();
export type AttributeColumn = z.infer<typeof AttributeColumn>;
