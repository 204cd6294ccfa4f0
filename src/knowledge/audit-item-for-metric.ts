const itemByMetric: Readonly<Record<string, string>> = {
  retention_rate: 'cohort-retention',
  retention_90d: 'cohort-retention',
  retention_12m: 'cohort-retention',
  monthly_churn: 'churn-per-segment',
  churn_rate: 'churn-per-segment',
  annualised_churn: 'churn-per-segment',
  ltv: 'ltv-per-segment',
  ltv_basic: 'ltv-per-segment',
  ltv_margin: 'ltv-per-segment',
  ltv_discounted: 'ltv-per-segment',
  ltv_cac: 'ltv-cac',
  cac: 'cac',
  cac_payback: 'cac',
  repeat_purchase_rate: 'repeat-rate',
  nps: 'nps',
  csat: 'csat',
  health_score: 'product-events',
  activation_rate: 'product-events',
  time_to_value: 'product-events',
  trial_to_paid: 'product-events',
  onboarding_completion: 'product-events',
  nrr: 'nrr-grr',
  grr: 'nrr-grr',
  revenue_churn: 'nrr-grr',
  renewal_rate: 'nrr-grr',
  mrr: 'nrr-grr',
  arpu: 'nrr-grr',
  loyalty_signup: 'loyalty-programme',
  active_members: 'loyalty-programme',
  redemption_rate: 'loyalty-programme',
  referral_rate: 'referral-programme',
};

/** The id of the audit item that would fill an empty cell of this metric; orders fill all the metrics not listed. */
export function auditItemForMetric(metric: string): string {
  return itemByMetric[metric] ?? 'transaction-history';
}
