import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { amount, count, share } from '../../domain/numbers.ts';

const Direction = z.enum(['raises', 'lowers']);

/** What goes with the outcome, all else equal: of a quantity, one standard deviation more; of a value, against the average customer. */
export const RiskDriver = z.object({
  feature: z.string(),
  /** The value concerned (yes, no, missing, others, or the data's own); null for a quantity. */
  level: z.string().nullable(),
  direction: Direction,
  /** What the odds of the outcome are multiplied by. */
  oddsRatio: amount,
  /** Which way it points on its own; where that is not `direction`, it corrects other columns it goes with. */
  alone: Direction,
  /** One standard deviation, in the units of the column (days for a date, which then is so much earlier); null for a value. */
  step: amount.nullable(),
  /** Customers with the value and a known outcome, and the share of them that have it; null for a quantity. */
  customers: count.nullable(),
  rate: share.nullable(),
  words: Bilingual,
});
export type RiskDriver = z.infer<typeof RiskDriver>;
