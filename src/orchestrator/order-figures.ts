import type { WantedFigure } from './wanted-figures.ts';

/** What is asked about, and the customers known to be there. */
export type OrderQuestion = {
  dataset: string;
  lastYear: { from: string; to: string } | null;
  grossMargin: number | null;
  customers: number;
  /** Whether to look ahead, which takes the longest. */
  forecast: boolean;
};

/** With more customers than this the forecast of a diagnosis takes the fastest of the three models instead of the best: seconds are saved. */
const MANY = 100_000;

/** The calls of a diagnosis on orders, under the ids their figures carry. */
export function orderCalls({ dataset, lastYear, grossMargin, customers, forecast }: OrderQuestion) {
  const year = lastYear === null ? {} : { period: lastYear };
  const margin = grossMargin === null ? {} : { grossMargin };
  const model = customers > MANY ? 'bg_nbd' : 'auto';
  const calls = [
    ['data_readiness', 'data_readiness', { dataset }],
    ['sales_by_month', 'sales_by_month', { dataset }],
    ['retention_at.90d', 'retention_at', { dataset, days: 90 }],
    ['retention_at.365d', 'retention_at', { dataset, days: 365 }],
    ['repeat_purchase_rate', 'repeat_purchase_rate', { dataset }],
    ['purchase_frequency.12m', 'purchase_frequency', { dataset, ...year }],
    ['time_between_purchases', 'time_between_purchases', { dataset }],
    ['historic_value.12m', 'historic_value', { dataset, ...year, ...margin }],
    ['retention_cohorts.window', 'retention_cohorts', { dataset, granularity: 'window' }],
    ['churn_by_tenure', 'churn_by_tenure', { dataset }],
    ['rfm_segments', 'rfm_segments', { dataset }],
    ['pareto_share', 'pareto_share', { dataset }],
    ['likely_causes', 'likely_causes', { dataset }],
  ] as const;
  // First: its model is fitted on another thread while the engine answers the others.
  const ahead = ['value_forecast', 'value_forecast', { dataset, horizonDays: 365, model }] as const;
  return forecast ? [ahead, ...calls] : calls;
}

/** What a document may quote of them. */
export const orderFigures: readonly WantedFigure[] = [
  {
    call: 'retention_at.90d',
    path: '/rate',
    unit: 'share',
    label: { fr: 'Rétention à 90 jours', en: '90-day retention' },
    interval: '/interval',
  },
  {
    call: 'retention_at.90d',
    path: '/eligible',
    unit: 'count',
    label: { fr: 'Clients suivis 90 jours', en: 'Customers followed for 90 days' },
  },
  {
    call: 'retention_at.90d',
    path: '/retained',
    unit: 'count',
    label: { fr: 'Clients revenus en 90 jours', en: 'Customers back within 90 days' },
  },
  {
    call: 'retention_at.365d',
    path: '/rate',
    unit: 'share',
    label: { fr: 'Réachat en 365 jours', en: 'Repeat purchase within 365 days' },
    interval: '/interval',
  },
  {
    call: 'retention_at.365d',
    path: '/eligible',
    unit: 'count',
    label: { fr: 'Clients suivis 365 jours', en: 'Customers followed for 365 days' },
  },
  {
    call: 'repeat_purchase_rate',
    path: '/rate',
    unit: 'share',
    label: { fr: 'Taux de réachat', en: 'Repeat purchase rate' },
    interval: '/interval',
  },
  {
    call: 'purchase_frequency.12m',
    path: '/perYear',
    unit: 'perYear',
    label: { fr: 'Commandes par client', en: 'Orders per customer' },
  },
  {
    call: 'time_between_purchases',
    path: '/medianDays',
    unit: 'days',
    label: { fr: 'Délai médian entre deux achats', en: 'Median days between purchases' },
  },
  {
    call: 'time_between_purchases',
    path: '/meanDays',
    unit: 'days',
    label: { fr: 'Délai moyen entre deux achats', en: 'Mean days between purchases' },
  },
  {
    call: 'historic_value.12m',
    path: '/valuePerCustomer',
    unit: 'money',
    label: { fr: 'Valeur d’un client sur 12 mois', en: 'Value of a customer over 12 months' },
  },
  {
    call: 'churn_by_tenure',
    path: '/last/rate',
    unit: 'share',
    label: { fr: 'Clients perdus le dernier mois complet', en: 'Customers lost in the last complete month' },
  },
  {
    call: 'churn_by_tenure',
    path: '/overall/rate',
    unit: 'share',
    label: { fr: 'Clients perdus par mois, trois derniers mois', en: 'Customers lost per month, last three months' },
    interval: '/overall/interval',
  },
  {
    call: 'churn_by_tenure',
    path: '/baseline',
    unit: 'share',
    label: { fr: 'Attrition mensuelle habituelle', en: 'Usual monthly churn' },
  },
  {
    call: 'churn_by_tenure',
    path: '/alertThreshold',
    unit: 'share',
    label: { fr: 'Seuil d’alerte', en: 'Alert threshold' },
  },
  {
    call: 'pareto_share',
    path: '/revenueShare',
    unit: 'share',
    label: { fr: 'Part des 20 % premiers clients', en: 'Share of the top 20% of customers' },
  },
  {
    call: 'pareto_share',
    path: '/shareFor80',
    unit: 'share',
    label: { fr: 'Clients qui font 80 % des ventes', en: 'Customers making 80% of sales' },
  },
  { call: 'data_readiness', path: '/customers', unit: 'count', label: { fr: 'Clients', en: 'Customers' } },
  { call: 'data_readiness', path: '/orders', unit: 'count', label: { fr: 'Commandes', en: 'Orders' } },
  {
    call: 'historic_value.12m',
    path: '/revenue',
    unit: 'money',
    label: { fr: 'Chiffre d’affaires des 12 derniers mois', en: 'Revenue of the last 12 months' },
  },
  {
    call: 'sales_by_month',
    path: '/total/revenue',
    unit: 'money',
    label: { fr: 'Chiffre d’affaires', en: 'Revenue' },
  },
  {
    call: 'sales_by_month',
    path: '/total/aov',
    unit: 'money',
    label: { fr: 'Panier moyen', en: 'Average basket' },
  },
  {
    call: 'sales_by_month',
    path: '/newcomers/customers',
    unit: 'count',
    label: { fr: 'Nouveaux clients des douze derniers mois', en: 'New customers of the last twelve months' },
  },
  {
    call: 'sales_by_month',
    path: '/newcomers/perWeek',
    unit: 'count',
    label: { fr: 'Nouveaux clients par semaine', en: 'New customers per week' },
  },
  {
    call: 'rfm_segments',
    path: '/oneTimeBuyers',
    unit: 'count',
    label: { fr: 'Clients d’une seule commande', en: 'One-order customers' },
  },
  {
    call: 'historic_value.12m',
    path: '/customers',
    unit: 'count',
    label: { fr: 'Clients actifs des douze derniers mois', en: 'Customers active in the last twelve months' },
  },
  ...(
    [
      ['/total/expectedOrders', 'count', 'Commandes attendues en douze mois', 'Orders expected over twelve months'],
      ['/total/expectedValue', 'moneyEstimate', 'Ventes attendues en douze mois', 'Sales expected over twelve months'],
      ['/total/aliveCustomers', 'count', 'Clients qui achètent sans doute encore', 'Customers who probably still buy'],
      ['/backtest/holdoutDays', 'days', 'Jours mis de côté pour vérifier', 'Days held out as a check'],
      ['/backtest/predicted', 'count', 'Achats prévus sur ces jours', 'Purchases foretold for those days'],
      ['/backtest/actual', 'count', 'Achats constatés sur ces jours', 'Purchases observed on those days'],
      ['/backtest/mae', 'ratio', 'Écart moyen par client', 'Mean error per customer'],
      ['/backtest/sameRateMae', 'ratio', 'Écart moyen au rythme passé', 'Mean error at the past rate'],
    ] as const
  ).map(([path, unit, fr, en]): WantedFigure => ({ call: 'value_forecast', path, unit, label: { fr, en } })),
  ...(['aov', 'revenuePerCustomer'] as const).flatMap((of): WantedFigure[] => {
    const name = {
      aov: { fr: 'Panier moyen', en: 'Average basket' },
      revenuePerCustomer: { fr: 'Chiffre d’affaires par client', en: 'Revenue per customer' },
    }[of];
    return [
      {
        call: 'sales_by_month',
        path: `/trends/${of}/previous`,
        unit: 'money',
        label: { fr: `${name.fr}, avant`, en: `${name.en}, before` },
      },
      {
        call: 'sales_by_month',
        path: `/trends/${of}/recent`,
        unit: 'money',
        label: { fr: `${name.fr}, récent`, en: `${name.en}, recent` },
      },
      {
        call: 'sales_by_month',
        path: `/trends/${of}/change`,
        unit: 'share',
        label: { fr: `${name.fr}, évolution`, en: `${name.en}, change` },
        interval: `/trends/${of}/interval`,
      },
    ];
  }),
];
