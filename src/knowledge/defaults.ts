import { lossRule } from '../domain/loss-rule.ts';

/**
 * The rules used where the framework gives none. All are conventions of this product, configurable, and printed with the
 * numbers they shape. Shares are ratios; durations and money carry their unit in the name or in the note beside them.
 */
export const defaults = {
  source: 'convention',

  /** No rate from data on fewer customers whose window has elapsed. */
  maturedMinimum: 30,
  /** Orders over fewer days than this allow no conclusion. */
  minHistoryDays: 120,
  /** Fewer computable indicators than this allow no verdict. */
  minIndicators: 2,

  /** A customer is lost once silent for longer than max(lostAfterDays, lostRhythmFactor × own rhythm). */
  lostAfterDays: lossRule.afterDays,
  lostRhythmFactor: lossRule.rhythms,
  /** From this number of orders on, a customer has a rhythm of their own; below, the base's median gap stands in. */
  ownRhythmMinOrders: lossRule.ownRhythmDays,
  /** Losses before this tenure are early churn. */
  earlyTenureDays: lossRule.earlyDays,

  /** Windows, in complete months. */
  churnWindowMonths: 3,
  trailingMonths: 12,
  activeMemberMonths: 12,
  trendWindowMonths: 6,
  /** A trend also needs a change of at least this share, beside a 95 % interval that excludes 0. */
  trendMinimumChange: 0.05,

  /** Impact label: share of yearly revenue at the low estimate, from which it is high or medium. */
  impactShares: { high: 0.02, medium: 0.005 },

  /** Mean of the bands (bad 0 … excellent 3) strictly below which the verdict is critical, to improve, good; else excellent. */
  verdictCuts: { critical: 0.75, toImprove: 1.5, good: 2.25 },

  /** Alerts: churn above the mean of the last months plus this many standard deviations. */
  churnAlertMonths: 6,
  churnAlertDeviations: 2,
  /** At risk + Dormant customers: share of the base at the first review, then rise since the last one. */
  atRiskShareFirstReview: 0.3,
  atRiskShareRise: 0.05,

  /** Parts of the health score, in points out of 100; a missing part is left out and the others rescaled. */
  healthWeights: { usage: 40, engagement: 30, satisfaction: 30 },

  /** Loaded yearly cost of one full-time person in France, in euros; an assumption to replace by the real cost. */
  fteYearlyCost: { low: 55_000, high: 55_000, source: 'convention' },
} as const;
