/**
 * The default thresholds of the health signals, by signal id: conventions, configurable. Shares and differences of shares
 * are ratios, `times…` multiply, windows are in weeks.
 */
export const healthSignalLimits = {
  'onboarding-drop': { dropOfShare: 0.1, againstWeeks: 4 },
  'usage-drop': { dropShare: 0.3, medianWeeks: 8 },
  'support-spike': { timesMedianWeek: 2 },
  'price-confusion': { timesPriceTickets: 2, spendRiseShare: 0.5 },
  'channel-friction': { retentionGapOfShare: 0.1 },
  'information-gap': { shareOfNewcomers: 0.05 },
} as const;
