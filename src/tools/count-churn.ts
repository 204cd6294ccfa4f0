import { z } from 'zod';
import { Interval } from '../domain/interval.ts';
import { count, share } from '../domain/numbers.ts';
import { defaults } from '../knowledge/defaults.ts';
import { wilsonInterval } from '../maths/wilson-interval.ts';

/** Customers lost among those at risk of it; no rate when nothing can be said of so few. */
export const ChurnCount = z.object({ atRisk: count, lost: count, rate: share.nullable() });
export type ChurnCount = z.infer<typeof ChurnCount>;

/** A rate over several months, with the interval around it; `atRisk` counts a customer once a month. */
export const PooledChurn = ChurnCount.extend({ interval: Interval.nullable() });
export type PooledChurn = z.infer<typeof PooledChurn>;

/** `readable` false: the months are too close to the start of the data for a loss to be seen in them. */
export function countChurn(atRisk: number, lost: number, readable = true): ChurnCount {
  return { atRisk, lost, rate: readable && atRisk >= defaults.maturedMinimum ? lost / atRisk : null };
}

/** Several months as one; a rate needs a month with thirty customers at risk, since the sum counts each of them every month. */
export function poolChurn(counts: readonly ChurnCount[]): PooledChurn {
  const atRisk = counts.reduce((sum, each) => sum + each.atRisk, 0);
  const lost = counts.reduce((sum, each) => sum + each.lost, 0);
  if (!counts.some((each) => each.atRisk >= defaults.maturedMinimum))
    return { atRisk, lost, rate: null, interval: null };
  return { atRisk, lost, rate: lost / atRisk, interval: wilsonInterval(lost, atRisk) };
}
