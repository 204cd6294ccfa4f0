import type { KindId } from '../../../domain/kind-id.ts';
import {
  type AnalysisPlans,
  metricPlan,
  metricSource,
  namedPlan,
  series,
  sharesByCohort,
  source,
  unitOf,
} from './plan-parts.ts';

function opinion(metric: 'nps' | 'csat') {
  const unit = unitOf(metric);
  return metricSource(metric, 'satisfaction', `/${metric}`, {
    ...series('month', ['/byMonth', 'month', metric], unit),
    ...series('segment', ['/bySegment', 'segment', metric], unit),
  });
}

const OPINIONS = { nps: opinion('nps'), csat: opinion('csat') };

const PROGRAMME = {
  loyalty_signup: metricSource('loyalty_signup', 'loyalty_performance', '/signup/rate'),
  active_members: metricSource('active_members', 'loyalty_performance', '/active/rate'),
  redemption_rate: metricSource('redemption_rate', 'loyalty_performance', '/redemptionRate'),
};
const LOYALTY: readonly KindId[] = ['loyalty_members', 'loyalty_movements'];

/** What customers say, their first steps, the programme and referrals. */
export const experiencePlans: AnalysisPlans = {
  nps: metricPlan('nps', ['surveys'], OPINIONS.nps),
  csat: metricPlan('csat', ['surveys'], OPINIONS.csat),
  satisfaction: namedPlan(
    { fr: 'Satisfaction', en: 'Satisfaction' },
    ['surveys'],
    source('satisfaction', [...OPINIONS.nps.figures, ...OPINIONS.csat.figures]),
  ),
  activation_rate: metricPlan(
    'activation_rate',
    ['events', 'orders'],
    metricSource('activation_rate', 'activation', '/activation_rate', sharesByCohort),
  ),
  time_to_value: metricPlan(
    'time_to_value',
    ['events', 'orders'],
    metricSource('time_to_value', 'activation', '/time_to_value'),
  ),
  onboarding_completion: metricPlan(
    'onboarding_completion',
    ['events'],
    metricSource('onboarding_completion', 'activation', '/onboarding_completion'),
  ),
  ...Object.fromEntries(Object.entries(PROGRAMME).map(([metric, read]) => [metric, metricPlan(metric, LOYALTY, read)])),
  loyalty_performance: namedPlan(
    { fr: 'Résultats du programme', en: 'Programme results' },
    LOYALTY,
    source(
      'loyalty_performance',
      Object.values(PROGRAMME).flatMap(({ figures }) => figures),
    ),
  ),
  referral_rate: metricPlan(
    'referral_rate',
    ['referrals'],
    metricSource('referral_rate', 'referral_performance', '/referralRate/rate'),
  ),
};
