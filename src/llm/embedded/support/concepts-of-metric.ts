const LEAVING = ['churn-high', 'phase-early', 'phase-late', 'goal-retention'];
const SATISFACTION = ['satisfaction-low'];
const PROGRAMME = ['programme-weak', 'programme-exists'];
const ONBOARDING = ['onboarding-weak', 'phase-early'];

/** The qualitative concepts that a sentence about a metric looks like. */
export const conceptsOfMetric: Readonly<Record<string, readonly string[]>> = {
  monthly_churn: LEAVING,
  retention_90d: LEAVING,
  retention_12m: LEAVING,
  grr: LEAVING,
  repeat_purchase_rate: ['frequency-low'],
  purchase_frequency: ['frequency-low'],
  time_between_purchases: ['frequency-low'],
  nps: SATISFACTION,
  csat: SATISFACTION,
  health_score: SATISFACTION,
  activation_rate: ONBOARDING,
  trial_to_paid: ONBOARDING,
  time_to_value: ONBOARDING,
  loyalty_signup: PROGRAMME,
  active_members: PROGRAMME,
  redemption_rate: PROGRAMME,
  aov: ['basket-down', 'basket-up', 'basket-flat'],
  ltv: ['ltv-down', 'lifetime-down'],
};
