import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { twoSidedTail } from '../../maths/normal-tail.ts';
import { stratifiedDifference } from '../../maths/stratified-difference.ts';

/** Customers of a month of arrival and how many of them were there later. */
export type Cohort = { readonly cohort: string; readonly customers: number; readonly retained: number };

/**
 * Later retention of some newcomers against that of the others. `difference` compares newcomers of the same month, so that
 * a good season is not taken for an effect; `pValue` is its chance of being seen where there is none.
 */
export const RetentionDifference = z.object({
  customers: count,
  retained: count,
  rate: share,
  others: count,
  othersRetained: count,
  othersRate: share,
  difference: z.number(),
  interval: Interval,
  pValue: share,
});
export type RetentionDifference = z.infer<typeof RetentionDifference>;

const Z95 = 1.959963984540054;
/** Fewer returns, or fewer losses, than this and the normal approximation means nothing. */
const LEAST_OUTCOMES = 5;

/** Null under thirty customers on a side, with hardly any return or loss, or when no month holds both. */
export function compareRetention(exposed: readonly Cohort[], others: readonly Cohort[]): RetentionDifference | null {
  const [own, rest] = [addUp(exposed), addUp(others)];
  const retained = own.retained + rest.retained;
  const lost = own.customers + rest.customers - retained;
  if (Math.min(own.customers, rest.customers) < defaults.maturedMinimum) return null;
  if (Math.min(retained, lost) < LEAST_OUTCOMES) return null;
  const strata = pair(exposed, others);
  const found = stratifiedDifference(strata);
  if (found === null) return null;
  const { difference, standardError } = found;
  return {
    customers: own.customers,
    retained: own.retained,
    rate: own.retained / own.customers,
    others: rest.customers,
    othersRetained: rest.retained,
    othersRate: rest.retained / rest.customers,
    difference,
    interval: {
      low: Math.max(-1, difference - Z95 * standardError),
      high: Math.min(1, difference + Z95 * standardError),
    },
    pValue: twoSidedTail(found.z),
  };
}

function pair(exposed: readonly Cohort[], others: readonly Cohort[]) {
  const strata = new Map<string, { exposed: Tally; others: Tally }>();
  const at = (cohort: string) => {
    const known = strata.get(cohort) ?? { exposed: nobody(), others: nobody() };
    strata.set(cohort, known);
    return known;
  };
  for (const cohort of exposed) add(at(cohort.cohort).exposed, cohort);
  for (const cohort of others) add(at(cohort.cohort).others, cohort);
  return [...strata.values()];
}

type Tally = { successes: number; trials: number };

function nobody(): Tally {
  return { successes: 0, trials: 0 };
}

function add(tally: Tally, { customers, retained }: Cohort): void {
  tally.trials += customers;
  tally.successes += retained;
}

function addUp(cohorts: readonly Cohort[]): { customers: number; retained: number } {
  return cohorts.reduce(
    (sum, { customers, retained }) => ({ customers: sum.customers + customers, retained: sum.retained + retained }),
    { customers: 0, retained: 0 },
  );
}
