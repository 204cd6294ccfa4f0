import { z } from 'zod';

/** What a session has asked of its model. Tokens are null when the endpoint does not count them, cost when no price is configured. */
export const ModelUsage = z.object({
  model: z.string(),
  requests: z.number().int(),
  inputTokens: z.number().int().nullable(),
  outputTokens: z.number().int().nullable(),
  /** In the currency of the configured prices. */
  cost: z.number().nullable(),
  currency: z.string().nullable(),
});
export type ModelUsage = z.infer<typeof ModelUsage>;
