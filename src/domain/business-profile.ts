import { z } from 'zod';
import { Industry } from './industry.ts';
import { amount, count, share } from './numbers.ts';

/** What a business says of itself once, and every document then uses; named like the facts. All of it may be unknown. */
export const BusinessProfile = z.strictObject({
  clientName: z.string().trim().min(1).max(200).optional(),
  industry: Industry.optional(),
  /** ISO code of the currency of `cac` and `budget`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  grossMargin: share.optional(),
  /** Cost of acquiring a customer. */
  cac: amount.optional(),
  /** Budget of the plan, as the fact of that name. */
  budget: amount.optional(),
  teamSize: count.optional(),
  /** IANA name of the zone in which days are counted. */
  timeZone: z.string().min(1).max(100).optional(),
});
export type BusinessProfile = z.infer<typeof BusinessProfile>;
