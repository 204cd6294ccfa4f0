import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';
import actionImpact from '../../../src/tools/metrics/action-impact.ts';
import annualisedChurn from '../../../src/tools/metrics/annualised-churn.ts';
import benchmark from '../../../src/tools/metrics/benchmark.ts';
import cacPayback from '../../../src/tools/metrics/cac-payback.ts';
import churnRate from '../../../src/tools/metrics/churn-rate.ts';
import csat from '../../../src/tools/metrics/csat.ts';
import escalationCheck from '../../../src/tools/metrics/escalation-check.ts';
import experimentDesign from '../../../src/tools/metrics/experiment-design.ts';
import grr from '../../../src/tools/metrics/grr.ts';
import healthScore from '../../../src/tools/metrics/health-score.ts';
import impact from '../../../src/tools/metrics/impact.ts';
import ltvBasic from '../../../src/tools/metrics/ltv-basic.ts';
import ltvCac from '../../../src/tools/metrics/ltv-cac.ts';
import ltvDiscounted from '../../../src/tools/metrics/ltv-discounted.ts';
import ltvMargin from '../../../src/tools/metrics/ltv-margin.ts';
import ltvScenario from '../../../src/tools/metrics/ltv-scenario.ts';
import nps from '../../../src/tools/metrics/nps.ts';
import nrr from '../../../src/tools/metrics/nrr.ts';
import repeatPurchaseRate from '../../../src/tools/metrics/repeat-purchase-rate.ts';
import retentionRate from '../../../src/tools/metrics/retention-rate.ts';
import revenueChurn from '../../../src/tools/metrics/revenue-churn.ts';
import sixMonthTarget from '../../../src/tools/metrics/six-month-target.ts';
import stackRecommendation from '../../../src/tools/metrics/stack-recommendation.ts';
import yearOneBudget from '../../../src/tools/metrics/year-one-budget.ts';
import { runTool } from '../from-data/run-tool.ts';

type Keys = Record<string, fc.Arbitrary<unknown>>;

const TINY = 5e-324;
const count = fc.oneof(fc.constantFrom(0, 1, 2, Number.MAX_SAFE_INTEGER), fc.nat(10_000));
const share = fc.oneof(fc.constantFrom(0, 1, TINY, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));
const amount = fc.oneof(
  fc.constantFrom(0, TINY, 1, Number.MAX_VALUE),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const score = fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 0, max: 100, noNaN: true }));
const signed = fc.double({ noNaN: true, noDefaultInfinity: true });
const effect = fc.oneof(fc.constantFrom(0, TINY, 1, -1), fc.double({ min: -1, max: 1, noNaN: true }), signed);
const open = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });
const industry = fc.constantFrom('saas', 'ecommerce', 'subscription', 'retail');
const metric = fc.constantFrom(
  'monthly_churn',
  'nrr',
  'ltv_cac',
  'aov',
  'nps',
  'repeat_purchase_rate',
  'time_to_value',
  'x',
);
const recurring = { expansion: amount, contraction: amount, reactivation: amount };
const levers = { arpu: amount, grossMargin: share, monthlyChurn: share };
const scenario = fc.record({ ...levers, cac: amount }, { requiredKeys: [] });

/** Each tool with its required and optional arguments, extremes included. */
const cases: [ToolDefinition, Keys, Keys][] = [
  [retentionRate, { customersStart: count, customersEnd: count, customersNew: count }, {}],
  [churnRate, { customersStart: count, customersLost: count }, {}],
  [annualisedChurn, {}, { monthlyChurn: share, annualChurn: share }],
  [
    revenueChurn,
    { mrrStart: amount, mrrChurned: amount },
    { mrrContraction: amount, customersStart: count, customersLost: count },
  ],
  [ltvBasic, { arpu: amount, lifetimeMonths: amount }, {}],
  [ltvMargin, levers, {}],
  [ltvDiscounted, { margin: amount, retention: share, discount: amount }, {}],
  [ltvCac, { ltv: amount, cac: amount }, {}],
  [cacPayback, { cac: amount }, { monthlyGrossProfit: amount, arpu: amount, grossMargin: share }],
  [repeatPurchaseRate, { buyers: count, repeatBuyers: count }, { withinDays: fc.integer({ min: 1, max: 400 }) }],
  [nrr, { mrrStart: amount, churned: amount }, recurring],
  [grr, { mrrStart: amount, churned: amount }, recurring],
  [
    healthScore,
    {},
    {
      usage: score,
      engagement: score,
      satisfaction: score,
      weights: fc.record({ usage: amount, engagement: amount, satisfaction: amount }),
    },
  ],
  [nps, {}, { promoters: count, passives: count, detractors: count }],
  [nps, { promoterShare: share, detractorShare: share }, { n: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }) }],
  [
    csat,
    { marks: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '10', '', '4.5'), count) },
    { scale: fc.integer({ min: 2, max: 100 }) },
  ],
  [csat, { satisfied: count, total: count }, {}],
  [
    impact,
    { customers: count },
    { retentionGain: share, yearlyValue: amount, grossMargin: share, churnReduction: share },
  ],
  [benchmark, { metric }, { industry, value: signed }],
  [sixMonthTarget, { metric, current: fc.oneof(share, amount) }, { industry, n: fc.integer({ min: 1, max: 100_000 }) }],
  [ltvScenario, { ...levers, changes: fc.array(scenario, { minLength: 1, maxLength: 4 }) }, { cac: amount }],
  [
    stackRecommendation,
    { customers: count },
    { budget: amount, owned: fc.array(fc.constantFrom('crm', 'cdp', 'Brevo', 'Intercom', 'abc')) },
  ],
  [
    escalationCheck,
    {},
    {
      npsDrop: amount,
      churnMonthly: share,
      churnBaseline: share,
      publicViews: count,
      media: fc.boolean(),
      complaint: fc.boolean(),
    },
  ],
  [
    experimentDesign,
    { baselineRate: share },
    { minimumEffect: effect, customersPerWeek: amount, customers: count, controlShare: open },
  ],
  [
    experimentDesign,
    { sd: amount },
    { mean: signed, minimumEffect: effect, customersPerWeek: amount, customers: count, controlShare: open },
  ],
  [
    actionImpact,
    { customers: count, responseLow: share, responseHigh: share, valuePerResponse: amount },
    { grossMargin: share, yearlyRevenue: amount },
  ],
  [
    yearOneBudget,
    {
      toolsMonthlyLow: amount,
      toolsMonthlyHigh: fc.option(amount),
      ftes: amount,
      fteYearlyCostLow: amount,
      fteYearlyCostHigh: amount,
    },
    { rewardsLow: amount, rewardsHigh: amount },
  ],
];

describe('whatever the arguments, a tool answers with finite numbers or refuses', () => {
  it.each(cases.map(([tool, required, optional]) => ({ name: tool.name, tool, required, optional })))(
    '$name',
    ({ tool, required, optional }) => {
      const input = fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
      fc.assert(
        fc.property(input, (args) => {
          const outcome = runTool(tool, args);
          if (!outcome.ok) expect(outcome.message.fr).not.toMatch(/NaN|undefined|∞|Infinity/);
        }),
        { seed: 3, numRuns: 300 },
      );
    },
  );
});
