/** The metrics that other products count by a rule of their own, and which of them do. */
export const reconcileRules = {
  monthly_churn: ['stripe', 'baremetrics'],
  churn_rate: ['stripe', 'baremetrics'],
  nrr: ['chartmogul', 'baremetrics'],
  grr: ['chartmogul'],
  net_mrr_churn: ['chartmogul', 'baremetrics'],
  repeat_purchase_rate: ['shopify'],
  retention: ['peel'],
  repurchase: ['peel'],
  ltv: ['stripe', 'peel'],
  ltr: ['peel'],
} as const satisfies Record<string, readonly string[]>;

export type ReconciledMetric = keyof typeof reconcileRules;
