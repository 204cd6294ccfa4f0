import { z } from 'zod';
import { amount, count, day } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, ordered } from './define-measure.ts';

/** What a file of orders gives. */
export const orderMeasures = {
  buyers: ordered(count, 'count', 'clients ayant commandé', 'customers who ordered'),
  repeatBuyers: ordered(
    count,
    'count',
    'clients ayant commandé au moins deux fois',
    'customers who ordered at least twice',
  ),
  orders: ordered(count, 'count', 'commandes', 'orders'),
  orderCount: ordered(count, 'count', 'commandes', 'orders'),
  revenue: ordered(amount, 'money', 'chiffre d’affaires', 'revenue'),
  periodDays: ordered(count, 'days', 'durée de la période en jours', 'length of the period in days'),
  gapCounts: ordered(
    table({ gapDays: 'number', count: 'number' }),
    'table',
    'écarts entre jours d’achat consécutifs, avec leur nombre',
    'gaps between consecutive purchase days, with their counts',
  ),
  firstRepeatDelays: ordered(
    /** `delayDays` 0 = no second purchase day so far; `observedDays` = days from the first purchase day to the last day of the data. */
    table({ cohort: 'text', observedDays: 'number', delayDays: 'number', customers: 'number' }),
    'table',
    'délai jusqu’au deuxième jour d’achat, par mois de premier achat',
    'delay to the second purchase day, by month of first purchase',
  ),
  cohortsByWeek: ordered(cohortTable(), 'table', 'cohortes par semaine', 'cohorts by week'),
  cohortsByMonth: ordered(cohortTable(), 'table', 'cohortes par mois', 'cohorts by month'),
  cohortsByQuarter: ordered(cohortTable(), 'table', 'cohortes par trimestre', 'cohorts by quarter'),
  cohortsByWindow: ordered(
    /** One row per monthly cohort and window; `eligible` = customers whose window has fully elapsed, `activeLater` = active in it or after it. */
    table({
      cohort: 'text',
      fromDay: 'number',
      toDay: 'number',
      size: 'number',
      eligible: 'number',
      active: 'number',
      activeLater: 'number',
    }),
    'table',
    'cohortes par fenêtre de jours depuis le premier achat',
    'cohorts by window of days since the first purchase',
  ),
  tenureMonths: ordered(
    /** `early` 1 = last purchase within 90 days of the first; `comparable` 0 = too close to the start of the data, at the base's rhythm, for a loss to be seen. */
    table({ month: 'text', early: 'number', activeAtStart: 'number', lost: 'number', comparable: 'number' }),
    'table',
    'clients actifs et perdus par mois et ancienneté',
    'active and lost customers by month and tenure',
  ),
  churnKnownFrom: ordered(
    day,
    'date',
    'jour où le premier mois d’attrition mesurable est complet, au rythme d’achat de la base',
    'day on which the first month of churn that can be measured is complete, at the base’s rhythm',
  ),
  recencyFrequency: ordered(
    /** One row per customer. */
    table({ recencyDays: 'number', frequency: 'number' }),
    'table',
    'récence et fréquence par client',
    'recency and frequency per customer',
  ),
  monetary: ordered(
    /** One row per customer, in the order of `recencyFrequency`. */
    table({ monetary: 'number' }),
    'table',
    'montant par client',
    'amount per customer',
  ),
  monthlyOrders: ordered(
    table({ month: 'text', orders: 'number', customers: 'number', newCustomers: 'number', complete: 'number' }),
    'table',
    'commandes et clients par mois',
    'orders and customers by month',
  ),
  monthlyRevenue: ordered(
    table({ month: 'text', revenue: 'number' }),
    'table',
    'chiffre d’affaires par mois',
    'revenue by month',
  ),
  trendWindows: ordered(
    /** Two rows, `previous` then `recent`: equally long windows of complete months, with what the intervals need: over customers, sums of squares of orders and of spends, and of their products. */
    table({
      window: 'text',
      from: 'text',
      to: 'text',
      orders: 'number',
      customers: 'number',
      revenue: 'number',
      countSquares: 'number',
      countSpends: 'number',
      customerSquares: 'number',
    }),
    'table',
    'panier moyen et chiffre d’affaires par client sur deux périodes comparables',
    'average basket and revenue per customer over two comparable periods',
  ),
  inventory: ordered(
    z.object({
      kinds: z.array(z.string()),
      columns: z.array(z.string()),
      customers: count,
      orders: count,
      from: day.nullable(),
      to: day.nullable(),
      historyDays: count,
    }),
    'table',
    'inventaire des données chargées',
    'inventory of the loaded data',
  ),
  segmentMoves: ordered(
    /**
     * Customers by RFM segment as of two days; `before` is empty for those who first bought between them, and both are for
     * those who first bought after. `yearBefore` = what they spent in the 365 days before `fromDate`, `between` = between
     * the two days. No rows when the days do not lie in order within the data, from `dataFrom` to the as-of day `dataTo`.
     */
    z.object({
      ...{ fromDate: day, toDate: day, dataFrom: day, dataTo: day },
      moves: table({ before: 'text', after: 'text', customers: 'number', yearBefore: 'number', between: 'number' }),
    }),
    'table',
    'clients par segment RFM à deux dates',
    'customers by RFM segment at two dates',
  ),
  silentCustomers: ordered(
    /**
     * Customers by silence: `active`, `lapsing`, `dormant`, `gone`; by tier of what they spent in the 365 days up to their last
     * purchase (`high` above `highAbove`, `medium` above `mediumAbove`, else `low`), with that `value` and its `orders`;
     * `ownRhythm` 1 = judged by their own rhythm. `earlier`: the same states `reviewDays` days before, and who bought since.
     */
    z.object({
      ...{ reviewDays: count, mediumAbove: z.number(), highAbove: z.number() },
      groups: table({
        ...{ state: 'text', tier: 'text', ownRhythm: 'number', customers: 'number' },
        ...{ value: 'number', orders: 'number' },
      }),
      earlier: table({ state: 'text', customers: 'number', returned: 'number' }),
    }),
    'table',
    'clients silencieux, par valeur passée',
    'silent customers, by past value',
  ),
} as const satisfies Record<string, Measure>;

/** `complete` 1 = the whole period lies before the as-of date; `lastSeen` = customers whose latest purchase falls in this
 * cell; `revenue` is empty when the file has no amounts. */
function cohortTable() {
  return table({
    cohort: 'text',
    offset: 'number',
    customers: 'number',
    revenue: 'number',
    lastSeen: 'number',
    complete: 'number',
  });
}
