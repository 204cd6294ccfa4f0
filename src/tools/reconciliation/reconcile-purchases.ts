import type { MeasureValues } from '../../domain/measures.ts';
import { readCalendarCohorts } from '../read-calendar-cohorts.ts';
import { type Reconciled, reconcileBy } from './reconciled.ts';

export type BuyerCounts = { buyers: number; repeatBuyers: number; returningBuyers: number };

/** Repeat purchases as Shopify counts them: the first order may lie before the period. Buyers above 0. */
export function reconcileRepeat({ buyers, repeatBuyers, returningBuyers }: BuyerCounts): Reconciled {
  const before = Math.max(0, returningBuyers - repeatBuyers);
  const rules = {
    ourRule: {
      fr: 'Clients ayant commandé deux fois ou plus dans la période ÷ clients de la période.',
      en: 'Customers who ordered twice or more in the period ÷ customers of the period.',
    },
    theirRule: {
      fr: 'Clients de la période ayant déjà commandé, même avant elle ÷ clients de la période.',
      en: 'Customers of the period who had ordered before, even outside it ÷ customers of the period.',
    },
  };
  const part = {
    what: {
      fr: 'Une seule commande dans la période, mais une autre avant',
      en: 'One order in the period only, but another before it',
    },
    ...{ customers: before, amount: null, effect: before / buyers },
  };
  return reconcileBy('share', repeatBuyers / buyers, rules, [part]);
}

/** Customers of the cohorts that are old enough, those who bought in the month, in it or later, and twice by its end. */
export type MonthCounts = { eligible: number; exact: number; later: number; repeated: number };

/** Counts one month after the first purchase, over the cohorts for which it is over. */
export function countMonth(
  { cohortsByMonth, secondOrderMonths }: Pick<MeasureValues, 'cohortsByMonth' | 'secondOrderMonths'>,
  offset: number,
): MonthCounts {
  const later = readCalendarCohorts(cohortsByMonth, 'on_or_after', 'customers');
  const counts = { eligible: 0, exact: 0, later: 0, repeated: 0 };
  const ready = new Set<string>();
  for (const [index, { cohort, size, cells }] of readCalendarCohorts(cohortsByMonth, 'exact', 'customers').entries()) {
    const at = cells.findIndex((cell) => cell.offset === offset && cell.mature);
    if (at === -1) continue;
    ready.add(cohort);
    counts.eligible += size;
    counts.exact += cells[at]?.count ?? 0;
    counts.later += later[index]?.cells[at]?.count ?? 0;
  }
  secondOrderMonths.cohort.forEach((cohort, row) => {
    if (ready.has(cohort) && (secondOrderMonths.offset[row] ?? 0) <= offset)
      counts.repeated += secondOrderMonths.customers[row] ?? 0;
  });
  return counts;
}

/** Retention of a month as Peel counts it: unbounded (`retention`), or twice or more by then (`repurchase`). Eligible above 0. */
export function reconcileMonth(
  metric: 'retention' | 'repurchase',
  { eligible, exact, later, repeated }: MonthCounts,
): Reconciled {
  const ourRule = {
    fr: 'Clients ayant acheté dans ce mois exactement ÷ clients de la cohorte.',
    en: 'Customers who bought in that very month ÷ customers of the cohort.',
  };
  const more = (metric === 'retention' ? later : repeated) - exact;
  const theirs = {
    retention: {
      rule: {
        fr: 'Sans borne : un achat plus tard remplit aussi les mois qui précèdent.',
        en: 'Unbounded: a later purchase fills earlier months too.',
      },
      what: { fr: 'Pas d’achat ce mois-là, mais un plus tard', en: 'No purchase in that month, but a later one' },
    },
    repurchase: {
      rule: {
        fr: 'Cumulé : deux commandes ou plus depuis le début.',
        en: 'Cumulative: two orders or more since the start.',
      },
      what: {
        fr: 'Deux commandes ou plus à ce jour, aucune ce mois-là',
        en: 'Two orders or more by then, none in that month',
      },
    },
  }[metric];
  const part = { what: theirs.what, customers: Math.abs(more), amount: null, effect: more / eligible };
  return reconcileBy('share', exact / eligible, { ourRule, theirRule: theirs.rule }, [part]);
}
