import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import type { SilentState } from './touches.ts';

/** Who came back by themselves, or with what the shop does already: of those in that state `days` days before. */
export const UnaidedReturn = z.object({
  state: z.enum(['lapsing', 'dormant']),
  customers: count,
  returned: count,
  rate: share.nullable(),
  interval: Interval.nullable(),
});
export type UnaidedReturn = z.infer<typeof UnaidedReturn>;

/** Null below the least number of customers that a rate is read on. */
export function countUnaidedReturns({ earlier }: MeasureValues['silentCustomers'], state: SilentState): UnaidedReturn {
  const of = (column: ArrayLike<number>) =>
    earlier.state.reduce((all, each, row) => (each === state ? all + (column[row] ?? 0) : all), 0);
  const [customers, returned] = [of(earlier.customers), Math.min(of(earlier.returned), of(earlier.customers))];
  const hasRate = customers >= defaults.maturedMinimum;
  return {
    ...{ state, customers, returned },
    rate: hasRate ? returned / customers : null,
    interval: hasRate ? wilsonInterval(returned, customers) : null,
  };
}
