import { z } from 'zod';
import { amount, count, day, duration, score, share } from './numbers.ts';
import { table } from './table.ts';
import type { Unit } from './unit.ts';

/** Which file can supply a measure; null when only a person can. */
export type MeasuredFrom = 'orders' | null;

export type Measure<S extends z.ZodType = z.ZodType> = {
  readonly schema: S;
  readonly unit: Unit;
  readonly from: MeasuredFrom;
  readonly fr: string;
  readonly en: string;
};

function given<S extends z.ZodType>(schema: S, unit: Unit, fr: string, en: string): Measure<S> {
  return { schema, unit, from: null, fr, en };
}

function ordered<S extends z.ZodType>(schema: S, unit: Unit, fr: string, en: string): Measure<S> {
  return { schema, unit, from: 'orders', fr, en };
}

/**
 * The hinge between data and tools: a tool's input keys are names of this table, a reduction yields values for them,
 * and neither knows the other. Adding a measure adds a line here.
 */
export const measures = {
  // Customers over a period
  customersStart: given(count, 'count', 'clients au début de la période', 'customers at the start of the period'),
  customersEnd: given(count, 'count', 'clients à la fin de la période', 'customers at the end of the period'),
  customersNew: given(count, 'count', 'nouveaux clients de la période', 'new customers in the period'),
  customersLost: given(count, 'count', 'clients perdus parmi ceux du début', 'customers lost among those at the start'),
  customers: given(count, 'count', 'clients', 'customers'),

  // Rates given by a person
  monthlyChurn: given(share, 'share', 'attrition mensuelle', 'monthly churn'),
  annualChurn: given(share, 'share', 'attrition annuelle', 'yearly churn'),
  retention: given(share, 'share', 'taux de rétention sur une période', 'retention rate over one period'),
  discount: given(amount, 'share', 'taux d’actualisation sur la même période', 'discount rate over the same period'),
  grossMargin: given(share, 'share', 'marge brute', 'gross margin'),

  // Money given by a person
  arpu: given(amount, 'money', 'revenu mensuel moyen par client', 'average monthly revenue per customer'),
  margin: given(amount, 'money', 'marge par client et par période', 'margin per customer and period'),
  ltv: given(amount, 'money', 'valeur vie client', 'customer lifetime value'),
  cac: given(amount, 'money', 'coût d’acquisition d’un client', 'cost of acquiring a customer'),
  monthlyGrossProfit: given(amount, 'money', 'marge brute mensuelle par client', 'monthly gross profit per customer'),
  yearlyValue: given(amount, 'money', 'valeur annuelle d’un client', 'yearly value of a customer'),
  lifetimeMonths: given(duration, 'months', 'durée de vie en mois', 'lifetime in months'),

  // Recurring revenue
  mrrStart: given(amount, 'money', 'revenu récurrent au début', 'recurring revenue at the start'),
  mrrChurned: given(amount, 'money', 'revenu récurrent des clients partis', 'recurring revenue of lost customers'),
  mrrContraction: given(
    amount,
    'money',
    'revenu récurrent perdu par réduction d’offre',
    'recurring revenue lost to downgrades',
  ),
  expansion: given(
    amount,
    'money',
    'revenu récurrent gagné sur les clients du début',
    'recurring revenue gained on starting customers',
  ),
  contraction: given(
    amount,
    'money',
    'revenu récurrent perdu par réduction d’offre',
    'recurring revenue lost to downgrades',
  ),
  churned: given(amount, 'money', 'revenu récurrent des clients partis', 'recurring revenue of lost customers'),
  reactivation: given(
    amount,
    'money',
    'revenu récurrent des clients revenus',
    'recurring revenue of returning customers',
  ),

  // Satisfaction and health
  promoters: given(count, 'count', 'notes de 9 ou 10', 'scores of 9 or 10'),
  passives: given(count, 'count', 'notes de 7 ou 8', 'scores of 7 or 8'),
  detractors: given(count, 'count', 'notes de 0 à 6', 'scores of 0 to 6'),
  satisfied: given(count, 'count', 'clients satisfaits', 'satisfied customers'),
  total: given(count, 'count', 'réponses', 'responses'),
  usage: given(score, 'points', 'score d’usage', 'usage score'),
  engagement: given(score, 'points', 'score d’engagement', 'engagement score'),
  satisfaction: given(score, 'points', 'score de satisfaction', 'satisfaction score'),

  // Orders
  buyers: ordered(count, 'count', 'clients ayant commandé', 'customers who ordered'),
  repeatBuyers: ordered(
    count,
    'count',
    'clients ayant commandé au moins deux fois',
    'customers who ordered at least twice',
  ),
  orders: ordered(count, 'count', 'commandes', 'orders'),
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
    /** `early` 1 = last purchase within 90 days of the first; `comparable` 0 = too close to the start of the data for a loss to be seen. */
    table({ month: 'text', early: 'number', activeAtStart: 'number', lost: 'number', comparable: 'number' }),
    'table',
    'clients actifs et perdus par mois et ancienneté',
    'active and lost customers by month and tenure',
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
    /** Two rows, `previous` then `recent`: equally long windows of complete months, with sums of squares for the intervals. */
    table({
      window: 'text',
      from: 'text',
      to: 'text',
      orders: 'number',
      customers: 'number',
      revenue: 'number',
      orderSquares: 'number',
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
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export type MeasureValues = { [K in MeasureName]: z.infer<(typeof measures)[K]['schema']> };

export function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(measures, name);
}

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
