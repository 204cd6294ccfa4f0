import { z } from 'zod';

/** The overall judgement, and the indicators it rests on. `unknown` when fewer than two have a benchmark. */
export const Verdict = z.object({
  id: z.enum(['critical', 'to-improve', 'good', 'excellent', 'unknown']),
  label: z.string(),
  basis: z.array(z.string()),
  text: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;
