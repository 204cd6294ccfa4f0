import { z } from 'zod';

/**
 * What a number counts. `share` is a ratio shown as a percentage, `points` a 0–100 or −100…100 score,
 * `pointsOfShare` a difference of two shares, `money` an amount in the stated currency, `moneyEstimate` one that is shown without cents, `euros` an amount in euros whatever the data's currency, `ratio` a plain quotient (LTV:CAC).
 */
export const Unit = z.enum([
  'share',
  'pointsOfShare',
  'points',
  'ratio',
  'count',
  'days',
  'weeks',
  'months',
  'perYear',
  'money',
  'moneyEstimate',
  'euros',
  'fte',
  'date',
  'text',
  'table',
]);
export type Unit = z.infer<typeof Unit>;
