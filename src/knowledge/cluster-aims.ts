/**
 * What a year of work by segment aims at. Basket and purchases grow alike, so that spend per customer grows by 20 % before any
 * customer moves up; the published basket and frequency goals together would give more than the published total.
 */
export const clusterAims = {
  /** 14.9 → 18.5 %. Source: framework. */
  responseGain: 0.24,
  /** √1.2 − 1. Source: framework for the total of 20 %, convention for its split. */
  basketGain: 0.095,
  purchasesGain: 0.095,
  /** Source: framework. */
  upgradeShare: 0.05,
  /** Without a response in the data. Source: convention. */
  assumedResponse: 0.05,
  /** Source: convention. */
  assumedGrossMargin: 0.4,
  /** Campaigns a year that a segment answers. Source: convention. */
  campaignsPerYear: 12,
} as const;
