import type { AnalysisSource } from '../analysis-plan.ts';
import {
  type AnalysisPlans,
  figure,
  metricPlan,
  metricSource,
  monthly,
  namedPlan,
  seriesAlways,
  sharesByCohort,
  source,
} from './plan-parts.ts';

function retentionAt(metric: string, days: number): AnalysisSource {
  return { ...metricSource(metric, 'retention_at', '/rate'), args: { days } };
}

const SURVIVAL = source('contract_survival', [
  figure('/retention/4/rate', 'share', 'Abonnements en cours après un an', 'Subscriptions alive after a year'),
]);

/** Departures told by subscriptions where there are any, by silence where there are only orders. */
const CHURN: readonly AnalysisSource[] = [
  source(
    'mrr_movements',
    [
      figure('/monthlyChurn/rate', 'share', 'Attrition mensuelle', 'Monthly churn'),
      figure('/monthlyChurn/lost', 'count', 'Clients perdus', 'Customers lost'),
    ],
    monthly('churnRate', 'share'),
  ),
  source(
    'churn_by_tenure',
    [
      figure(
        '/overall/rate',
        'share',
        'Clients perdus par mois, trois derniers mois mesurés',
        'Customers lost per month, last three measured months',
      ),
      figure('/overall/lost', 'count', 'Clients perdus sur ces mois', 'Customers lost over those months'),
    ],
    monthly('rate', 'share'),
  ),
];

/** Who stays and who leaves, told by orders or by subscriptions. */
export const retentionPlans: AnalysisPlans = {
  retention_90d: metricPlan('retention_90d', ['orders'], {
    ...retentionAt('retention_90d', 90),
    series: sharesByCohort,
  }),
  retention_12m: metricPlan(
    'retention_12m',
    ['orders', 'subscriptions'],
    { ...retentionAt('retention_12m', 365), series: sharesByCohort },
    SURVIVAL,
  ),
  retention_rate: metricPlan('retention_rate', ['orders', 'subscriptions'], retentionAt('retention_90d', 90), SURVIVAL),
  retention_cohorts: namedPlan(
    { fr: 'Rétention par cohorte', en: 'Retention by cohort' },
    ['orders'],
    source('retention_cohorts', [], seriesAlways('cohort', ['/weightedMean', 'offset', 'rate'], 'share')),
  ),
  contract_survival: namedPlan(
    { fr: 'Durée des abonnements', en: 'How long subscriptions last' },
    ['subscriptions'],
    SURVIVAL,
  ),
  monthly_churn: metricPlan('monthly_churn', ['subscriptions', 'orders'], ...CHURN),
  churn_rate: metricPlan('churn_rate', ['subscriptions', 'orders'], ...CHURN),
  annualised_churn: metricPlan('annualised_churn', ['subscriptions', 'orders'], ...CHURN),
  churn_reasons: namedPlan(
    { fr: 'Motifs de départ', en: 'Reasons for leaving' },
    ['cancellations', 'subscriptions'],
    source(
      'churn_reasons',
      [figure('/departures', 'count', 'Départs', 'Departures')],
      seriesAlways('reason', ['/reasons', 'name', 'share'], 'share'),
    ),
  ),
};
