import { z } from 'zod';
import { Lang } from '../bilingual.ts';
import { amount, count } from '../numbers.ts';

/** What was asked: with the same data, this writes the same document again. */
export const ClusterRequest = z.object({
  lang: Lang,
  client: z.string().nullable(),
  teamSize: count.nullable(),
  employees: count.nullable(),
  /** In the currency of the table. */
  budget: amount.nullable(),
});
export type ClusterRequest = z.infer<typeof ClusterRequest>;
