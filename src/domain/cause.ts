import { z } from 'zod';

/** Why a problem is there, when data or words show it. `marketing: false` goes to its owner: no campaign is proposed for it. */
export const CauseId = z.enum([
  'onboarding',
  'acquisition-cohort',
  'price',
  'delivery',
  'product',
  'discount-dependence',
  'basket',
  'lifetime',
  'vip-lapse',
  'programme-cost',
  'satisfaction',
  'season',
  'growth-hiding-churn',
  'whale',
  'returns',
  'too-little-data',
]);
export type CauseId = z.infer<typeof CauseId>;

/** A cause as the user names it. */
export const SaidCause = z.object({ id: CauseId, quote: z.string() });
export type SaidCause = z.infer<typeof SaidCause>;

export const Cause = z.object({ id: CauseId, evidence: z.array(z.string()), marketing: z.boolean() });
export type Cause = z.infer<typeof Cause>;
