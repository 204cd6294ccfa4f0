import { explainGaps } from './explain-gaps.ts';

/** A made-up shop without purchase histories: a record and a formula, but no forecast. */
export const valueComparisonExample = {
  input: {
    grossMargin: 0.4,
    yearValue: { from: '2024-07-01', lastDay: '2025-06-30', days: 365, customers: 500, revenue: 60_000 },
    tenureMonths: {
      month: ['2025-04', '2025-05', '2025-06'],
      early: [0, 0, 0],
      activeAtStart: [400, 400, 400],
      lost: [16, 20, 24],
      comparable: [1, 1, 1],
    },
  },
  output: {
    basis: 'margin' as const,
    historic: { value: 48, revenue: 60_000, customers: 500, days: 365 },
    formula: {
      value: 80.0548,
      arpu: 10.0068,
      grossMargin: 0.4,
      monthlyChurn: 0.05,
      churnSource: 'orders' as const,
      lifetimeMonths: 20,
      reason: null,
    },
    predicted: {
      value: null,
      horizonDays: 365,
      model: null,
      customers: null,
      aliveShare: null,
      reason: {
        fr: 'Pas de prévision : les historiques d’achat ne sont pas donnés.',
        en: 'No forecast: purchase histories are not given.',
      },
    },
    gaps: explainGaps({
      historic: 48,
      historicRevenue: 120,
      grossMargin: 0.4,
      formula: { value: 80.0548, arpu: 10.0068, monthlyChurn: 0.05 },
      predicted: null,
    }),
  },
};
