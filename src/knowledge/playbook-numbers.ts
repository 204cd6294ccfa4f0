/**
 * The figures of the playbooks, rules of thumb of the reference framework. Units are in the names; shares are ratios;
 * `low`–`high` is a range, never a promise.
 */
export const playbookNumbers = {
  source: 'framework',
  onboarding: {
    programmeDays: { low: 30, high: 60 },
    sprintDays: 7,
    firstWinDay: 2,
    tasksToFirstPurchase: 3,
    minutesPerTask: 5,
    blockerHours: 48,
    earlyActions: 3,
  },
  winBack: {
    silentDays: { low: 60, high: 120 },
    touches: 4,
    responseTimesGeneric: { low: 2, high: 4 },
    reactivationGainShare: { low: 0.2, high: 0.4 },
    reviewWeeks: [2, 4, 6],
  },
  success: { valueGainShare: { low: 0.2, high: 0.3 }, withinMonths: 12 },
  pilots: { weeks: { low: 4, high: 6 }, maximumWeeks: 8, scaleMonths: { low: 6, high: 12 } },
} as const;
