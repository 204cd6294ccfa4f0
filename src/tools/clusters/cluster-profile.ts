import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, share } from '../../domain/numbers.ts';

const mean = z.number().nullable();

/**
 * A group of customers in means; null where the table has no such column. `response` is the share who answered the latest
 * campaign, `outcome` the share of yes in an outcome that is not known to be a response; `basket` = spend / purchases;
 * `digital` = share of purchases made online; `spendShare` = share of the spend of all grouped customers.
 */
export const ClusterProfile = z.object({
  id: z.string(),
  name: Bilingual,
  customers: count,
  share,
  income: mean,
  spend: mean,
  age: mean,
  children: mean,
  recencyDays: mean,
  response: mean,
  outcome: mean,
  campaignsAccepted: mean,
  basket: mean,
  purchases: mean,
  /** Null when the years that the table covers are not given. */
  purchasesPerYear: mean,
  digital: mean,
  spendShare: mean,
  /** Means of the features customers were grouped by, by id. */
  features: z.record(z.string(), z.number()),
});
export type ClusterProfile = z.infer<typeof ClusterProfile>;
