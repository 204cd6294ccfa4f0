import { z } from 'zod';
import { amount, count } from '../../domain/numbers.ts';

/** A tier: its members, and what differs from the rest of the programme; `benefitCost` is per member and year. */
export const ProgrammeTier = z
  .object({
    name: z.string().min(1),
    members: count,
    ordersPerYear: amount.optional(),
    aov: amount.optional(),
    earnRate: amount.optional(),
    benefitCost: amount.optional(),
  })
  .strict();
export type ProgrammeTier = z.infer<typeof ProgrammeTier>;
