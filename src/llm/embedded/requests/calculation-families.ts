import type { CalculationFamily, CalculationRole, Takes } from './calculation-family.ts';

function role(input: string, takes: Takes, words: readonly string[] = [input]): CalculationRole {
  return { input, takes, words };
}

function rest(input: string, takes: Takes, words: readonly string[] = [input]): CalculationRole {
  return { input, takes, words, rest: true };
}

function optional(input: string, takes: Takes, words: readonly string[] = [input]): CalculationRole {
  return { input, takes, words, optional: true };
}

/** A part of a whole: both may be told by size alone. */
function shareOf(tool: string, whole: string, part: string, takes: Takes = 'count'): CalculationFamily {
  return {
    tool,
    result: 'share',
    roles: [rest(whole, takes, [whole, 'outOf']), rest(part, takes)],
    hints: [whole, part],
  };
}

const arpu = rest('arpu', 'monthly');
const grossMargin = rest('grossMargin', 'share', ['margin']);
const monthlyChurn = rest('monthlyChurn', 'churn', ['churn']);
const mrrStart = rest('mrrStart', 'money', ['mrrStart', 'outOf']);
const basket = [optional('aov', 'money'), optional('ordersPerYear', 'perYear')];

/** Every calculation that words can ask for, the most particular first where two would do. */
export const calculationFamilies: readonly CalculationFamily[] = [
  {
    tool: 'ltv_cac',
    result: 'ratio',
    roles: [role('ltv', 'money'), role('cac', 'money'), arpu, grossMargin, monthlyChurn],
    hints: ['ltv', 'cac'],
  },
  {
    tool: 'ltv',
    result: 'money',
    roles: [
      arpu,
      grossMargin,
      monthlyChurn,
      rest('lifetimeMonths', 'months', ['lifetime']),
      role('margin', 'money', ['margin', 'marginPerPeriod']),
      role('retention', 'share'),
      role('discount', 'share'),
      ...basket,
    ],
    hints: ['arpu', 'grossMargin', 'monthlyChurn'],
  },
  {
    tool: 'cac_payback',
    result: 'months',
    roles: [
      rest('cac', 'money'),
      rest('monthlyGrossProfit', 'money', ['margin', 'marginPerMonth']),
      optional('arpu', 'monthly'),
      optional('grossMargin', 'share', ['margin']),
    ],
  },
  {
    tool: 'retention_rate',
    result: 'share',
    roles: [
      rest('customersStart', 'count', ['customersStart', 'outOf']),
      rest('customersEnd', 'count'),
      rest('customersNew', 'count'),
    ],
    hints: ['customersEnd', 'customersNew'],
  },
  {
    tool: 'churn_rate',
    result: 'share',
    roles: [rest('customersStart', 'count', ['customersStart', 'outOf']), rest('customersLost', 'count')],
    hints: ['customersStart', 'customersLost'],
  },
  {
    tool: 'revenue_churn',
    result: 'share',
    roles: [
      mrrStart,
      rest('mrrChurned', 'money', ['churned']),
      optional('mrrContraction', 'money', ['contraction']),
      optional('customersStart', 'count', ['customers']),
    ],
  },
  ...['nrr', 'grr'].map(
    (tool): CalculationFamily => ({
      tool,
      result: 'share',
      roles: [
        mrrStart,
        optional('expansion', 'money'),
        optional('contraction', 'money'),
        rest('churned', 'money'),
        optional('reactivation', 'money'),
      ],
    }),
  ),
  shareOf('repeat_purchase_rate', 'buyers', 'repeatBuyers'),
  {
    tool: 'purchase_frequency',
    result: 'ratio',
    roles: [
      rest('orders', 'count'),
      rest('buyers', 'count', ['buyers', 'outOf']),
      { ...optional('periodDays', 'days', ['period']), rest: true },
    ],
    hints: ['orders', 'buyers'],
  },
  { tool: 'time_between_purchases', result: 'days', roles: [] },
  {
    tool: 'health_score',
    result: 'score',
    roles: [role('usage', 'score'), role('engagement', 'score'), { ...role('satisfaction', 'score'), optional: true }],
    hints: ['usage', 'engagement'],
  },
  {
    tool: 'nps',
    result: 'score',
    roles: [
      role('promoters', 'count'),
      role('passives', 'count'),
      role('detractors', 'count'),
      optional('promoterShare', 'share', ['promoters']),
      optional('detractorShare', 'share', ['detractors']),
      optional('passiveShare', 'share', ['passives']),
      { ...optional('n', 'count', ['answers', 'outOf']), rest: true },
    ],
    hints: ['promoters', 'detractors'],
  },
  {
    tool: 'csat',
    result: 'share',
    roles: [rest('total', 'count', ['answers', 'outOf']), rest('satisfied', 'count')],
  },
  {
    tool: 'impact',
    result: 'money',
    roles: [
      rest('customers', 'count', ['customers', 'outOf']),
      rest('retentionGain', 'gain', ['retention']),
      optional('churnReduction', 'gain', ['churn']),
      rest('yearlyValue', 'yearly'),
      optional('arpu', 'monthly'),
      optional('grossMargin', 'share', ['margin']),
    ],
  },
  {
    tool: 'experiment_design',
    result: 'count',
    roles: [
      rest('baselineRate', 'share'),
      rest('minimumEffect', 'gain'),
      optional('customersPerWeek', 'count'),
      optional('customers', 'count'),
      optional('controlShare', 'share'),
      optional('power', 'share'),
      optional('alpha', 'share'),
    ],
  },
  {
    tool: 'loyalty_economics',
    result: 'money',
    roles: [
      role('members', 'count', ['enrolled', 'customers']),
      role('ordersPerYear', 'perYear'),
      role('aov', 'money'),
      role('grossMargin', 'share', ['margin']),
      role('earnRate', 'ratio'),
      role('burnValue', 'money'),
      role('redemptionRate', 'share', ['valueRedeemed']),
      role('runningCost', 'money'),
      optional('uplift', 'share'),
      optional('cannibalisation', 'share'),
    ],
  },
  {
    tool: 'stack_recommendation',
    result: 'count',
    roles: [rest('customers', 'count'), { ...optional('budget', 'money'), rest: true }],
  },
  { tool: 'customer_lifetime', result: 'months', roles: [monthlyChurn] },
  { tool: 'aov', result: 'money', roles: [rest('revenue', 'money'), rest('orderCount', 'count', ['orders', 'outOf'])] },
  shareOf('activation_rate', 'newcomers', 'activated'),
  shareOf('onboarding_completion', 'newcomers', 'onboarded'),
  shareOf('trial_to_paid', 'trials', 'paidTrials'),
  shareOf('loyalty_signup', 'customers', 'enrolled'),
  shareOf('active_members', 'enrolled', 'activeEnrolled'),
  shareOf('redemption_rate', 'valueIssued', 'valueRedeemed', 'amount'),
  shareOf('referral_rate', 'customers', 'referrers'),
  shareOf('renewal_rate', 'contractsDue', 'contractsRenewed'),
];
