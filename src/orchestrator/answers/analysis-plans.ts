import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';
import type { Unit } from '../../domain/unit.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import type { AnalysisPlan, AnalysisSource, PlanFigure, PlanSeries } from './analysis-plan.ts';

function figure(path: string, unit: Unit, fr: string, en: string): PlanFigure {
  return { path, unit, label: { fr, en } };
}

function series(list: string, key: string, value: string, unit: Unit): PlanSeries {
  return { list, key, value, unit };
}

/** The only number of a tool, called by the metric's own name. */
function single(metric: string, tool: string, path: string, more: Partial<AnalysisSource> = {}): AnalysisSource {
  const { name, unit } = definitionOf(metric);
  return { tool, figures: [{ path, unit, label: name }], ...more };
}

function definitionOf(metric: string): { name: Bilingual; unit: Unit } {
  const definition = metricDefinitions[metric];
  if (definition === undefined) throw new Error(`no metric is called ${metric}`);
  return definition;
}

function plan(metric: string, kinds: readonly KindId[], ...sources: readonly AnalysisSource[]): AnalysisPlan {
  return { name: definitionOf(metric).name, kinds, sources };
}

const SALES = {
  orders: figure('/total/orders', 'count', 'Commandes', 'Orders'),
  revenue: figure('/total/revenue', 'money', 'Chiffre d’affaires', 'Revenue'),
  aov: figure('/total/aov', 'money', 'Panier moyen', 'Average basket'),
};

function sales(key: keyof typeof SALES): AnalysisSource {
  const { unit } = SALES[key];
  return { tool: 'sales_by_month', figures: [SALES[key]], series: { month: series('/months', 'month', key, unit) } };
}

const COHORTS: AnalysisSource = {
  tool: 'retention_cohorts',
  figures: [],
  series: {
    always: series('/weightedMean', 'offset', 'rate', 'share'),
    cohort: series('/weightedMean', 'offset', 'rate', 'share'),
  },
};
const ALIVE_AFTER_A_YEAR = figure(
  '/retention/4/rate',
  'share',
  'Abonnements en cours après un an',
  'Subscriptions alive after a year',
);

const CHURN: readonly AnalysisSource[] = [
  {
    tool: 'mrr_movements',
    figures: [
      figure('/monthlyChurn/rate', 'share', 'Attrition mensuelle', 'Monthly churn'),
      figure('/monthlyChurn/lost', 'count', 'Clients perdus', 'Customers lost'),
    ],
    series: { month: series('/months', 'month', 'churnRate', 'share') },
  },
  {
    tool: 'churn_by_tenure',
    figures: [
      figure(
        '/overall/rate',
        'share',
        'Clients perdus par mois, trois derniers mois mesurés',
        'Customers lost per month, last three measured months',
      ),
      figure('/overall/lost', 'count', 'Clients perdus sur ces mois', 'Customers lost over those months'),
    ],
    series: { month: series('/months', 'month', 'rate', 'share') },
  },
];

function opinion(key: 'nps' | 'csat'): AnalysisSource {
  const { unit } = definitionOf(key);
  return single(key, 'satisfaction', `/${key}`, {
    series: { month: series('/byMonth', 'month', key, unit), segment: series('/bySegment', 'segment', key, unit) },
  });
}

const OPINIONS = (['nps', 'csat'] as const).map((key) => [key, opinion(key)] as const);

const PROGRAMME = {
  loyalty_signup: single('loyalty_signup', 'loyalty_performance', '/signup/rate'),
  active_members: single('active_members', 'loyalty_performance', '/active/rate'),
  redemption_rate: single('redemption_rate', 'loyalty_performance', '/redemptionRate'),
};
const LOYALTY: readonly KindId[] = ['loyalty_members', 'loyalty_movements'];

/** What can be asked of data, by the metric of the question; `sales` stands in when a comparison names none. */
export const analysisPlans: Readonly<Record<string, AnalysisPlan>> = {
  repeat_purchase_rate: plan(
    'repeat_purchase_rate',
    ['orders'],
    single('repeat_purchase_rate', 'repeat_purchase_rate', '/rate'),
  ),
  purchase_frequency: plan('purchase_frequency', ['orders'], {
    tool: 'purchase_frequency',
    figures: [
      figure('/perPeriod', 'ratio', 'Commandes par client sur la période', 'Orders per customer over the period'),
      figure('/perYear', 'perYear', 'Fréquence d’achat', 'Purchase frequency'),
    ],
  }),
  time_between_purchases: plan('time_between_purchases', ['orders'], {
    tool: 'time_between_purchases',
    figures: [
      figure('/medianDays', 'days', 'Délai médian entre deux achats', 'Median time between purchases'),
      figure('/meanDays', 'days', 'Délai moyen', 'Mean'),
    ],
  }),
  aov: plan('aov', ['orders'], sales('aov')),
  revenue: { name: SALES.revenue.label, kinds: ['orders'], sources: [sales('revenue')] },
  orders: { name: SALES.orders.label, kinds: ['orders'], sources: [sales('orders')] },
  sales: {
    name: { fr: 'Ventes', en: 'Sales' },
    kinds: ['orders'],
    sources: [{ ...sales('revenue'), figures: [SALES.revenue, SALES.orders, SALES.aov] }],
  },
  new_customers: {
    name: { fr: 'Nouveaux clients', en: 'New customers' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'sales_by_month',
        figures: [],
        series: {
          always: series('/months', 'month', 'newCustomers', 'count'),
          month: series('/months', 'month', 'newCustomers', 'count'),
        },
      },
    ],
  },
  customers: {
    name: { fr: 'Clients', en: 'Customers' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'rfm_segments',
        figures: [figure('/customers', 'count', 'Clients', 'Customers')],
        series: { segment: series('/segments', 'id', 'customers', 'count') },
      },
    ],
  },
  rfm_segments: {
    name: { fr: 'Segments RFM', en: 'RFM segments' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'rfm_segments',
        figures: [figure('/customers', 'count', 'Clients', 'Customers')],
        series: {
          always: series('/segments', 'id', 'customers', 'count'),
          segment: series('/segments', 'id', 'customers', 'count'),
        },
      },
    ],
  },
  retention_90d: plan(
    'retention_90d',
    ['orders'],
    single('retention_90d', 'retention_at', '/rate', {
      args: { days: 90 },
      series: { cohort: series('/byCohort', 'cohort', 'rate', 'share') },
    }),
  ),
  retention_12m: plan(
    'retention_12m',
    ['orders', 'subscriptions'],
    single('retention_12m', 'retention_at', '/rate', {
      args: { days: 365 },
      series: { cohort: series('/byCohort', 'cohort', 'rate', 'share') },
    }),
    { tool: 'contract_survival', figures: [ALIVE_AFTER_A_YEAR] },
  ),
  retention_rate: plan(
    'retention_rate',
    ['orders', 'subscriptions'],
    single('retention_90d', 'retention_at', '/rate', { args: { days: 90 } }),
    { tool: 'contract_survival', figures: [ALIVE_AFTER_A_YEAR] },
  ),
  retention_cohorts: {
    name: { fr: 'Rétention par cohorte', en: 'Retention by cohort' },
    kinds: ['orders'],
    sources: [COHORTS],
  },
  contract_survival: {
    name: { fr: 'Durée des abonnements', en: 'How long subscriptions last' },
    kinds: ['subscriptions'],
    sources: [{ tool: 'contract_survival', figures: [ALIVE_AFTER_A_YEAR] }],
  },
  monthly_churn: plan('monthly_churn', ['subscriptions', 'orders'], ...CHURN),
  churn_rate: plan('churn_rate', ['subscriptions', 'orders'], ...CHURN),
  annualised_churn: plan('annualised_churn', ['subscriptions', 'orders'], ...CHURN),
  revenue_churn: plan('revenue_churn', ['subscriptions'], {
    tool: 'mrr_movements',
    figures: [figure('/grr', 'share', 'Revenu conservé (GRR)', 'Revenue kept (GRR)')],
    series: {
      always: series('/months', 'month', 'churned', 'money'),
      month: series('/months', 'month', 'churned', 'money'),
    },
  }),
  mrr: plan('mrr', ['subscriptions'], {
    tool: 'mrr_movements',
    figures: [],
    series: { always: series('/months', 'month', 'end', 'money'), month: series('/months', 'month', 'end', 'money') },
  }),
  mrr_movements: plan('mrr', ['subscriptions'], {
    tool: 'mrr_movements',
    figures: [
      figure('/nrr', 'share', 'Rétention nette du revenu (NRR)', 'Net revenue retention (NRR)'),
      figure('/grr', 'share', 'Rétention brute du revenu (GRR)', 'Gross revenue retention (GRR)'),
    ],
    series: { always: series('/months', 'month', 'end', 'money') },
  }),
  nrr: plan(
    'nrr',
    ['subscriptions'],
    single('nrr', 'mrr_movements', '/nrr', { series: { month: series('/months', 'month', 'nrr', 'share') } }),
  ),
  grr: plan(
    'grr',
    ['subscriptions'],
    single('grr', 'mrr_movements', '/grr', { series: { month: series('/months', 'month', 'grr', 'share') } }),
  ),
  renewal_rate: plan('renewal_rate', ['subscriptions'], single('renewal_rate', 'mrr_movements', '/renewal_rate')),
  trial_to_paid: plan(
    'trial_to_paid',
    ['subscriptions', 'events'],
    single('trial_to_paid', 'mrr_movements', '/trial_to_paid'),
    single('trial_to_paid', 'activation', '/trial_to_paid'),
  ),
  ltv: plan('ltv', ['orders'], {
    tool: 'historic_value',
    figures: [
      figure('/valuePerCustomer', 'money', 'Valeur d’un client sur la période', 'Value of a customer over the period'),
    ],
  }),
  ...Object.fromEntries(OPINIONS.map(([key, source]) => [key, plan(key, ['surveys'], source)])),
  satisfaction: {
    name: { fr: 'Satisfaction', en: 'Satisfaction' },
    kinds: ['surveys'],
    sources: [{ tool: 'satisfaction', figures: OPINIONS.flatMap(([, { figures }]) => figures) }],
  },
  activation_rate: plan(
    'activation_rate',
    ['events', 'orders'],
    single('activation_rate', 'activation', '/activation_rate', {
      series: { cohort: series('/byCohort', 'cohort', 'rate', 'share') },
    }),
  ),
  time_to_value: plan('time_to_value', ['events', 'orders'], single('time_to_value', 'activation', '/time_to_value')),
  onboarding_completion: plan(
    'onboarding_completion',
    ['events'],
    single('onboarding_completion', 'activation', '/onboarding_completion'),
  ),
  ...Object.fromEntries(Object.entries(PROGRAMME).map(([key, source]) => [key, plan(key, LOYALTY, source)])),
  loyalty_performance: {
    name: { fr: 'Résultats du programme', en: 'Programme results' },
    kinds: LOYALTY,
    sources: [{ tool: 'loyalty_performance', figures: Object.values(PROGRAMME).flatMap(({ figures }) => figures) }],
  },
  referral_rate: plan(
    'referral_rate',
    ['referrals'],
    single('referral_rate', 'referral_performance', '/referralRate/rate'),
  ),
  pareto_share: {
    name: { fr: 'Concentration du chiffre d’affaires', en: 'Concentration of revenue' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'pareto_share',
        figures: [
          figure('/revenueShare', 'share', 'Part des 20 % premiers clients', 'Share of the top 20% of customers'),
          figure('/shareFor80', 'share', 'Clients qui font 80 % des ventes', 'Customers making 80% of sales'),
        ],
      },
    ],
  },
  discount_dependence: {
    name: { fr: 'Dépendance aux remises', en: 'Dependence on discounts' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'discount_dependence',
        figures: [figure('/orderShare', 'share', 'Commandes avec remise', 'Orders with a discount')],
        series: { month: series('/byMonth', 'month', 'share', 'share') },
      },
    ],
  },
  product_affinity: {
    name: { fr: 'Produits achetés ensemble', en: 'Products bought together' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'product_affinity',
        figures: [
          figure('/together/established', 'count', 'Paires de produits établies', 'Established pairs of products'),
        ],
        series: { always: series('/together/pairs', 'first+second', 'both', 'count') },
      },
    ],
  },
  churn_reasons: {
    name: { fr: 'Motifs de départ', en: 'Reasons for leaving' },
    kinds: ['cancellations', 'subscriptions'],
    sources: [
      {
        tool: 'churn_reasons',
        figures: [figure('/departures', 'count', 'Départs', 'Departures')],
        series: {
          always: series('/reasons', 'name', 'share', 'share'),
          reason: series('/reasons', 'name', 'share', 'share'),
        },
      },
    ],
  },
  segment_movement: {
    name: { fr: 'Passages d’un segment à l’autre', en: 'Moves between segments' },
    kinds: ['orders'],
    sources: [
      {
        tool: 'segment_movement',
        figures: [
          figure('/rose', 'count', 'Clients qui montent', 'Customers who moved up'),
          figure('/fell', 'count', 'Clients qui descendent', 'Customers who moved down'),
          figure('/stayed', 'count', 'Clients qui restent', 'Customers who stayed'),
        ],
      },
    ],
  },
};
