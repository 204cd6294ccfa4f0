import { z } from 'zod';

/** What reaching the six-month target would be worth in a year, as a range; or what is missing to say. */
export const ImpactEstimate = z.object({
  low: z.string().nullable(),
  high: z.string().nullable(),
  text: z.string(),
  missing: z.string().nullable(),
});
export type ImpactEstimate = z.infer<typeof ImpactEstimate>;
