import {
  type AnalysisPlans,
  figure,
  metricPlan,
  metricSource,
  monthly,
  series,
  seriesAlways,
  source,
} from './plan-parts.ts';

const END_OF_MONTH = ['/months', 'month', 'end'] as const;

/** What subscriptions bring in, keep and lose. */
export const recurringRevenuePlans: AnalysisPlans = {
  revenue_churn: metricPlan(
    'revenue_churn',
    ['subscriptions'],
    source(
      'mrr_movements',
      [figure('/grr', 'share', 'Revenu conservé (GRR)', 'Revenue kept (GRR)')],
      seriesAlways('month', ['/months', 'month', 'churned'], 'money'),
    ),
  ),
  mrr: metricPlan('mrr', ['subscriptions'], source('mrr_movements', [], seriesAlways('month', END_OF_MONTH, 'money'))),
  mrr_movements: metricPlan(
    'mrr',
    ['subscriptions'],
    source(
      'mrr_movements',
      [
        figure('/nrr', 'share', 'Rétention nette du revenu (NRR)', 'Net revenue retention (NRR)'),
        figure('/grr', 'share', 'Rétention brute du revenu (GRR)', 'Gross revenue retention (GRR)'),
      ],
      series('always', END_OF_MONTH, 'money'),
    ),
  ),
  nrr: metricPlan('nrr', ['subscriptions'], metricSource('nrr', 'mrr_movements', '/nrr', monthly('nrr', 'share'))),
  grr: metricPlan('grr', ['subscriptions'], metricSource('grr', 'mrr_movements', '/grr', monthly('grr', 'share'))),
  renewal_rate: metricPlan(
    'renewal_rate',
    ['subscriptions'],
    metricSource('renewal_rate', 'mrr_movements', '/renewal_rate'),
  ),
  trial_to_paid: metricPlan(
    'trial_to_paid',
    ['subscriptions', 'events'],
    metricSource('trial_to_paid', 'mrr_movements', '/trial_to_paid'),
    metricSource('trial_to_paid', 'activation', '/trial_to_paid'),
  ),
};
