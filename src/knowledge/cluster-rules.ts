/** How groups of customers are judged. Source: convention, but for `sizes`, cut where the framework's ranges overlap. */
export const clusterRules = {
  /** A segment above this share of the base is split. */
  largestShare: 0.4,
  splitInto: 3,
  /** A segment of no more customers than this, or than this share of the base, is a handful: outliers, set aside. */
  handful: { customers: 2, share: 0.002 },
  /** A nugget is no larger than this share of its segment and answers this many times as often, beyond chance. */
  nugget: { largestShare: 0.2, timesResponse: 2 },
  /** Silhouettes closer than this are not told apart. */
  silhouetteTie: 0.01,
  /** Under this silhouette groups hardly separate. */
  weakSilhouette: 0.25,
  leastCustomers: 30,
} as const;
