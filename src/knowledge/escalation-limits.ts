/**
 * The values above which a situation goes to a person. All are strict: exactly the limit does not fire.
 * Money in euros; `churnTimesBaseline` multiplies the usual monthly churn; several bug reports means more than two.
 */
export const escalationLimits = {
  vipChurnScore: 70,
  vipLtv: 10_000,
  npsDrop: 20,
  churnTimesBaseline: 2,
  publicViews: 1_000,
  refundAmount: 5_000,
  refundsPerDay: 10,
  bugReports: 2,
} as const;
