/** Metrics worked out from a few given numbers that another tool measures in data: that tool, and where the figure, a share, stands in its value. */
export const measuredInData: Readonly<Record<string, { readonly tool: string; readonly path: readonly string[] }>> = {
  activation_rate: { tool: 'activation', path: ['activation_rate'] },
  active_members: { tool: 'loyalty_performance', path: ['active', 'rate'] },
  csat: { tool: 'satisfaction', path: ['csat'] },
  loyalty_signup: { tool: 'loyalty_performance', path: ['signup', 'rate'] },
  redemption_rate: { tool: 'loyalty_performance', path: ['redemptionRate'] },
  referral_rate: { tool: 'referral_performance', path: ['referralRate', 'rate'] },
  renewal_rate: { tool: 'mrr_movements', path: ['renewal_rate'] },
  trial_to_paid: { tool: 'mrr_movements', path: ['trial_to_paid'] },
};
