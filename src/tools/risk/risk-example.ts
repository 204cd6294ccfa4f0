import type { RiskRequest } from './assess-risk.ts';
import type { ChurnRiskValue } from './churn-risk-value.ts';

const HISTORIES = {
  frequency: [0, 1, 1, 2, 2, 4, 4, 9, 9],
  recencyDays: [0, 50, 230, 50, 230, 50, 230, 50, 230],
  ageDays: [272, 272, 272, 272, 272, 272, 272, 272, 272],
};

/** A made-up shop, coarsely grouped, whose later customers buy as its first ones did. */
const input = {
  method: 'forecast',
  model: 'bg_nbd',
  horizonDays: 90,
  repeatGroups: {
    ...HISTORIES,
    segment: ['perdus', 'perdus', 'a-cultiver', 'hibernants', 'loyaux', 'a-risque', 'loyaux', 'a-risque', 'champions'],
    customers: [610, 190, 95, 55, 45, 30, 95, 10, 50],
  },
  splitGroups: {
    window: [...HISTORIES.frequency, ...HISTORIES.frequency].map(() => 'holdout'),
    frequency: [...HISTORIES.frequency, ...HISTORIES.frequency],
    recencyDays: [...HISTORIES.recencyDays, ...HISTORIES.recencyDays],
    ageDays: [...HISTORIES.ageDays, ...HISTORIES.ageDays],
    laterPurchases: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 4, 2, 6],
    customers: [505, 160, 60, 42, 22, 22, 25, 7, 10, 105, 30, 35, 13, 23, 8, 70, 3, 40],
  },
  forecastSplit: { calibrationTo: '2024-09-30', holdoutDays: 273, historyDays: 546, lastDay: '2025-06-30' },
} satisfies RiskRequest;

const output: ChurnRiskValue = {
  method: 'forecast',
  horizonDays: 90,
  usable: true,
  reason: null,
  backtest: {
    n: 1180,
    baseRate: 0.722881,
    auc: 0.687905,
    aucByFold: [],
    topDecilePrecision: 0.763059,
    scheme: {
      fr: 'fin de l’historique mise de côté : probabilité de ne rien acheter ensuite, face à ce qui s’est passé',
      en: 'end of the history held out: probability of buying nothing afterwards, against what happened',
    },
    aucInterval: {
      low: 0.656361,
      high: 0.719449,
    },
    logLoss: 0.533513,
    baseLogLoss: 0.590211,
    brier: 0.164191,
    calibration: [
      {
        customers: 145,
        predicted: 0.257198,
        observed: 0.241379,
      },
      {
        customers: 45,
        predicted: 0.42368,
        observed: 0.488889,
      },
      {
        customers: 95,
        predicted: 0.601887,
        observed: 0.631579,
      },
      {
        customers: 190,
        predicted: 0.801757,
        observed: 0.842105,
      },
      {
        customers: 610,
        predicted: 0.827909,
        observed: 0.827869,
      },
      {
        customers: 95,
        predicted: 0.914589,
        observed: 0.747368,
      },
    ],
    topDecileLift: 1.05558,
  },
  scored: 1180,
  distribution: {
    bands: [
      {
        band: 'low',
        above: 0,
        upTo: 30,
        customers: 0,
        share: 0,
        remaining: 0,
        observed: null,
      },
      {
        band: 'medium',
        above: 30,
        upTo: 50,
        customers: 145,
        share: 0.122881,
        remaining: 145,
        observed: null,
      },
      {
        band: 'high',
        above: 50,
        upTo: 70,
        customers: 45,
        share: 0.0381356,
        remaining: 45,
        observed: null,
      },
      {
        band: 'very_high',
        above: 70,
        upTo: 100,
        customers: 990,
        share: 0.838983,
        remaining: 990,
        observed: null,
      },
    ],
    segments: [
      {
        segment: 'a-risque',
        customers: 40,
        meanScore: 98.7532,
        highRisk: 40,
      },
      {
        segment: 'hibernants',
        customers: 55,
        meanScore: 92.1557,
        highRisk: 55,
      },
      {
        segment: 'perdus',
        customers: 800,
        meanScore: 92.0136,
        highRisk: 800,
      },
      {
        segment: 'a-cultiver',
        customers: 95,
        meanScore: 79.8813,
        highRisk: 95,
      },
      {
        segment: 'loyaux',
        customers: 140,
        meanScore: 53.6983,
        highRisk: 45,
      },
      {
        segment: 'champions',
        customers: 50,
        meanScore: 30.1831,
        highRisk: 0,
      },
    ],
  },
  drivers: [],
  features: [],
  leftOut: [],
  leakage: [],
  warnings: [],
};

export const riskExample = { input, output };
