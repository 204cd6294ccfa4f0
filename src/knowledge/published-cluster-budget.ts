/** A published budget over four segments, for reading beside one’s own. Source: framework. */
export const publishedClusterBudget = {
  total: 100_000,
  segments: [
    { customers: 128, share: 0.4, perCustomer: 312 },
    { customers: 446, share: 0.3, perCustomer: 67 },
    { customers: 603, share: 0.2, perCustomer: 33 },
    { customers: 1059, share: 0.1, perCustomer: 9 },
  ],
  perCustomer: 45,
} as const;
