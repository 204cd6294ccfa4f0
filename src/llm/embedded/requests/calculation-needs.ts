/** What each tool cannot do without: one list, or several of which one is enough. */
const NEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ltv_cac: [
    ['ltv', 'cac'],
    ['arpu', 'grossMargin', 'monthlyChurn', 'cac'],
  ],
  ltv_margin: [['arpu', 'grossMargin', 'monthlyChurn']],
  ltv_basic: [['arpu', 'lifetimeMonths']],
  ltv_discounted: [['margin', 'retention', 'discount']],
  ltv_scenario: [['arpu', 'grossMargin', 'monthlyChurn', 'changes']],
  cac_payback: [
    ['cac', 'monthlyGrossProfit'],
    ['cac', 'arpu', 'grossMargin'],
  ],
  retention_rate: [['customersStart', 'customersEnd', 'customersNew']],
  churn_rate: [['customersStart', 'customersLost']],
  annualised_churn: [['monthlyChurn'], ['annualChurn']],
  customer_lifetime: [['monthlyChurn']],
  revenue_churn: [['mrrStart', 'mrrChurned']],
  nrr: [['mrrStart', 'churned']],
  grr: [['mrrStart', 'churned']],
  repeat_purchase_rate: [['buyers', 'repeatBuyers']],
  purchase_frequency: [['orders', 'buyers']],
  time_between_purchases: [['gapsDays'], ['dates']],
  health_score: [['usage'], ['engagement'], ['satisfaction']],
  nps: [
    ['promoters', 'passives', 'detractors'],
    ['promoterShare', 'detractorShare'],
  ],
  csat: [['satisfied', 'total'], ['marks']],
  impact: [
    ['customers', 'retentionGain', 'yearlyValue'],
    ['customers', 'churnReduction'],
  ],
  experiment_design: [['baselineRate', 'minimumEffect', 'customersPerWeek']],
  loyalty_economics: [
    ['members', 'ordersPerYear', 'aov', 'grossMargin', 'earnRate', 'burnValue', 'redemptionRate', 'runningCost'],
  ],
  stack_recommendation: [['customers']],
  aov: [['revenue', 'orderCount']],
  activation_rate: [['newcomers', 'activated']],
  onboarding_completion: [['newcomers', 'onboarded']],
  trial_to_paid: [['trials', 'paidTrials']],
  loyalty_signup: [['customers', 'enrolled']],
  active_members: [['enrolled', 'activeEnrolled']],
  redemption_rate: [['valueIssued', 'valueRedeemed']],
  referral_rate: [['customers', 'referrers']],
  renewal_rate: [['contractsDue', 'contractsRenewed']],
};

/** The inputs a calculation still lacks, by the shortest way to complete it; `found` is not wanted from the user. */
export function calculationNeeds(
  tool: string,
  input: Readonly<Record<string, unknown>>,
  found: string | null,
): string[] {
  const ways = (NEEDS[tool] ?? []).map((names) => names.filter((name) => name !== found && input[name] === undefined));
  const [shortest = []] = ways.toSorted((a, b) => a.length - b.length);
  return shortest;
}
