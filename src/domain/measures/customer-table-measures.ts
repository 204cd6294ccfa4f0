import { z } from 'zod';
import { WIRE_ROWS } from '../table.ts';
import { AttributeColumn } from './attribute-column.ts';
import { type Measure, tabled } from './define-measure.ts';
import { FeatureColumn } from './feature-column.ts';

/** What a table of customers gives. */
export const customerTableMeasures = {
  customerFeatures: tabled(
    'customer_table',
    /**
     * What is a number or a yes or no in a table of customers, one value a customer; `birthYear` is a year. `row` is the place
     * of each row in the table, from 0, for results that are kept; `lastYear` is the year of the latest day of the table.
     */
    z
      .object({
        row: z.union([z.array(z.number()).max(WIRE_ROWS), z.instanceof(Float64Array)]).optional(),
        columns: z.array(FeatureColumn),
        lastYear: z.number().int().optional(),
      })
      .strict(),
    'caractéristiques chiffrées par client',
    'numeric attributes per customer',
  ),
  customerAttributes: tabled(
    'customer_table',
    /**
     * Every column of a table of customers. `row` is the place of each row in the table, from 0, for results that are kept;
     * `outcome` is 1, 0 or unknown (NaN inside the process, null over the wire), and empty where the table has no such column.
     */
    z
      .object({
        row: z.union([z.array(z.number()).max(WIRE_ROWS), z.instanceof(Float64Array)]),
        outcome: z.union([z.array(z.number().nullable()).max(WIRE_ROWS), z.instanceof(Float64Array)]),
        columns: z.array(AttributeColumn),
      })
      .strict(),
    'caractéristiques et issue par client',
    'attributes and outcome per customer',
  ),
} as const satisfies Record<string, Measure>;
