import { z } from 'zod';
import { metricDefinitions } from '../knowledge/metric-definitions.ts';

const Days = z.object({ from: z.iso.date(), to: z.iso.date() });

/** A half-open stretch of days: {from, to}, or the two days in a list. */
const Period = z.union([Days, z.tuple([z.iso.date(), z.iso.date()]).transform(([from, to]) => ({ from, to }))]);

/** The id of a metric that has a card. */
export const MetricName = z.string().refine((name) => Object.hasOwn(metricDefinitions, name));

/** What a question about the user's own data must have been read as; only the slots given count. */
export const ExpectedSlots = z
  .object({
    metric: MetricName.nullable(),
    period: Period.nullable(),
    segment: z.string().nullable(),
    by: z.string().nullable(),
    chart: z.string().nullable(),
  })
  .partial();
export type ExpectedSlots = z.infer<typeof ExpectedSlots>;
