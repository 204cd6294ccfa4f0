import { z } from 'zod';

/** What the bars need of the answer of `pareto_share`; `topShare` is what it was asked for, a fifth of the customers when not said. */
export const ParetoTable = z.object({
  revenueShare: z.number(),
  customers: z.number(),
  gini: z.number(),
  shareFor80: z.number(),
  topOnePercentShare: z.number(),
  topShare: z.number().default(0.2),
});
export type ParetoTable = z.infer<typeof ParetoTable>;
