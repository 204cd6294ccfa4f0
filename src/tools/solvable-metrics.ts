import type { ToolDefinition } from './define-tool.ts';
import activationRate from './metrics/activation-rate.ts';
import activeMembers from './metrics/active-members.ts';
import annualisedChurn from './metrics/annualised-churn.ts';
import aov from './metrics/aov.ts';
import cacPayback from './metrics/cac-payback.ts';
import churnRate from './metrics/churn-rate.ts';
import csat from './metrics/csat.ts';
import customerLifetime from './metrics/customer-lifetime.ts';
import grr from './metrics/grr.ts';
import healthScore from './metrics/health-score.ts';
import impact from './metrics/impact.ts';
import loyaltySignup from './metrics/loyalty-signup.ts';
import ltvBasic from './metrics/ltv-basic.ts';
import ltvCac from './metrics/ltv-cac.ts';
import ltvDiscounted from './metrics/ltv-discounted.ts';
import ltvMargin from './metrics/ltv-margin.ts';
import nps from './metrics/nps.ts';
import nrr from './metrics/nrr.ts';
import onboardingCompletion from './metrics/onboarding-completion.ts';
import purchaseFrequency from './metrics/purchase-frequency.ts';
import redemptionRate from './metrics/redemption-rate.ts';
import referralRate from './metrics/referral-rate.ts';
import renewalRate from './metrics/renewal-rate.ts';
import repeatPurchaseRate from './metrics/repeat-purchase-rate.ts';
import retentionRate from './metrics/retention-rate.ts';
import revenueChurn from './metrics/revenue-churn.ts';
import trialToPaid from './metrics/trial-to-paid.ts';
import type { SolvableMetric } from './solvable-metric.ts';

const valueInMargin: SolvableMetric = {
  tool: ltvMargin,
  result: 'ltv',
  unit: 'money',
  inputs: ['arpu', 'grossMargin', 'monthlyChurn'],
};

/** The metrics made of a few numbers, in the order of the knowledge base: each can be asked for one of its inputs. */
export const solvableMetrics: readonly SolvableMetric[] = [
  rate(retentionRate, ['customersStart', 'customersEnd', 'customersNew']),
  rate(churnRate, ['customersStart', 'customersLost']),
  { tool: annualisedChurn, result: 'annual', unit: 'share', inputs: ['monthlyChurn'] },
  { tool: customerLifetime, result: 'lifetimeMonths', unit: 'months', inputs: ['monthlyChurn'] },
  { tool: ltvBasic, result: 'ltv', unit: 'money', inputs: ['arpu', 'lifetimeMonths'] },
  valueInMargin,
  { tool: ltvDiscounted, result: 'ltv', unit: 'money', inputs: ['margin', 'retention', 'discount'] },
  {
    tool: ltvCac,
    result: 'ratio',
    unit: 'ratio',
    inputs: ['ltv', 'cac'],
    within: { input: 'ltv', metric: valueInMargin },
  },
  {
    tool: cacPayback,
    result: 'months',
    unit: 'months',
    inputs: ['cac', 'monthlyGrossProfit', 'arpu', 'grossMargin'],
  },
  rate(repeatPurchaseRate, ['buyers', 'repeatBuyers']),
  { tool: purchaseFrequency, result: 'perPeriod', unit: 'ratio', inputs: ['orders', 'buyers'] },
  rate(nrr, ['mrrStart', 'expansion', 'contraction', 'churned']),
  rate(grr, ['mrrStart', 'contraction', 'churned']),
  rate(revenueChurn, ['mrrStart', 'mrrChurned', 'mrrContraction']),
  { tool: healthScore, result: 'score', unit: 'points', inputs: ['usage', 'engagement', 'satisfaction'] },
  {
    tool: nps,
    result: 'nps',
    unit: 'points',
    inputs: ['promoters', 'passives', 'detractors', 'promoterShare', 'detractorShare'],
  },
  rate(csat, ['satisfied', 'total']),
  {
    tool: impact,
    result: 'revenuePerYear',
    unit: 'money',
    inputs: ['customers', 'retentionGain', 'yearlyValue', 'grossMargin'],
  },
  { tool: aov, result: 'aov', unit: 'money', inputs: ['revenue', 'orderCount'] },
  rate(activationRate, ['newcomers', 'activated']),
  rate(onboardingCompletion, ['newcomers', 'onboarded']),
  rate(trialToPaid, ['trials', 'paidTrials']),
  rate(loyaltySignup, ['customers', 'enrolled']),
  rate(activeMembers, ['enrolled', 'activeEnrolled']),
  rate(redemptionRate, ['valueIssued', 'valueRedeemed']),
  rate(referralRate, ['customers', 'referrers']),
  rate(renewalRate, ['contractsDue', 'contractsRenewed']),
];

function rate(tool: ToolDefinition, inputs: readonly string[]): SolvableMetric {
  return { tool, result: 'rate', unit: 'share', inputs };
}
