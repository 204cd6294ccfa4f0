import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { RefusalCode } from '../../../src/domain/outcome.ts';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';
import actionImpact from '../../../src/tools/metrics/action-impact.ts';
import annualisedChurn from '../../../src/tools/metrics/annualised-churn.ts';
import cacPayback from '../../../src/tools/metrics/cac-payback.ts';
import churnRate from '../../../src/tools/metrics/churn-rate.ts';
import csat from '../../../src/tools/metrics/csat.ts';
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
import yearOneBudget from '../../../src/tools/metrics/year-one-budget.ts';
import { runTool } from '../from-data/run-tool.ts';

type Case = [why: string, code: RefusalCode, needs: string[], run: () => ReturnType<typeof runTool>];

function refused<I extends z.ZodObject, O extends z.ZodObject>(
  why: string,
  tool: ToolDefinition<I, O>,
  input: z.input<I>,
  code: RefusalCode,
  needs: string[],
): Case {
  return [`${tool.name}: ${why}`, code, needs, () => runTool(tool, input)];
}

const budget = { toolsMonthlyLow: 1, toolsMonthlyHigh: 2, ftes: 1, fteYearlyCostLow: 1, fteYearlyCostHigh: 2 };
const action = { customers: 10, responseLow: 0.1, responseHigh: 0.2, valuePerResponse: 5 };

describe('a call that has no answer is refused, with what to supply', () => {
  it.each([
    refused(
      'nobody at the start',
      retentionRate,
      { customersStart: 0, customersEnd: 0, customersNew: 0 },
      'undefined_ratio',
      ['customersStart'],
    ),
    refused(
      'more new customers than customers',
      retentionRate,
      { customersStart: 10, customersEnd: 5, customersNew: 6 },
      'out_of_domain',
      ['customersNew', 'customersEnd'],
    ),
    refused(
      'more kept than there were',
      retentionRate,
      { customersStart: 10, customersEnd: 15, customersNew: 4 },
      'out_of_domain',
      ['customersNew', 'customersEnd', 'customersStart'],
    ),
    refused('nobody at the start', churnRate, { customersStart: 0, customersLost: 0 }, 'undefined_ratio', [
      'customersStart',
    ]),
    refused('more lost than there were', churnRate, { customersStart: 5, customersLost: 6 }, 'out_of_domain', [
      'customersLost',
      'customersStart',
    ]),
    refused('no rate', annualisedChurn, {}, 'missing_input', ['monthlyChurn', 'annualChurn']),
    refused('two rates', annualisedChurn, { monthlyChurn: 0.1, annualChurn: 0.2 }, 'bad_argument', [
      'monthlyChurn',
      'annualChurn',
    ]),
    refused('no revenue', revenueChurn, { mrrStart: 0, mrrChurned: 0 }, 'undefined_ratio', ['mrrStart']),
    refused(
      'more lost than there was',
      revenueChurn,
      { mrrStart: 10, mrrChurned: 8, mrrContraction: 3 },
      'out_of_domain',
      ['mrrChurned', 'mrrContraction', 'mrrStart'],
    ),
    refused(
      'half of the customer pair',
      revenueChurn,
      { mrrStart: 10, mrrChurned: 1, customersLost: 1 },
      'missing_input',
      ['customersStart'],
    ),
    refused('the other half', revenueChurn, { mrrStart: 10, mrrChurned: 1, customersStart: 1 }, 'missing_input', [
      'customersLost',
    ]),
    refused(
      'no customers',
      revenueChurn,
      { mrrStart: 10, mrrChurned: 1, customersStart: 0, customersLost: 0 },
      'undefined_ratio',
      ['customersStart'],
    ),
    refused('no revenue', nrr, { mrrStart: 0, churned: 0 }, 'undefined_ratio', ['mrrStart']),
    refused('more lost than there was', nrr, { mrrStart: 10, expansion: 1, churned: 12 }, 'out_of_domain', [
      'contraction',
      'churned',
      'mrrStart',
    ]),
    refused('no revenue', grr, { mrrStart: 0, churned: 0 }, 'undefined_ratio', ['mrrStart']),
    refused('more lost than there was', grr, { mrrStart: 10, expansion: 9, churned: 12 }, 'out_of_domain', [
      'contraction',
      'churned',
      'mrrStart',
    ]),
    refused('a product beyond numbers', ltvBasic, { arpu: 1e300, lifetimeMonths: 1e300 }, 'out_of_domain', []),
    refused(
      'a lifetime without bound',
      ltvMargin,
      { arpu: 100, grossMargin: 0.8, monthlyChurn: 0 },
      'undefined_ratio',
      ['monthlyChurn'],
    ),
    refused(
      'a lifetime beyond numbers',
      ltvMargin,
      { arpu: 100, grossMargin: 0.8, monthlyChurn: 5e-324 },
      'out_of_domain',
      [],
    ),
    refused('a sum without bound', ltvDiscounted, { margin: 10, retention: 1, discount: 0 }, 'undefined_ratio', [
      'retention',
      'discount',
    ]),
    refused('a free acquisition', ltvCac, { ltv: 100, cac: 0 }, 'undefined_ratio', ['cac']),
    refused('no profit given', cacPayback, { cac: 120 }, 'missing_input', ['monthlyGrossProfit']),
    refused('half of the pair', cacPayback, { cac: 120, arpu: 50 }, 'missing_input', ['grossMargin']),
    refused('the other half', cacPayback, { cac: 120, grossMargin: 0.5 }, 'missing_input', ['arpu']),
    refused('no profit', cacPayback, { cac: 120, monthlyGrossProfit: 0 }, 'undefined_ratio', ['monthlyGrossProfit']),
    refused('no margin', cacPayback, { cac: 120, arpu: 50, grossMargin: 0 }, 'undefined_ratio', [
      'arpu',
      'grossMargin',
    ]),
    refused('nobody bought', repeatPurchaseRate, { buyers: 0, repeatBuyers: 0 }, 'undefined_ratio', ['buyers']),
    refused('more repeat buyers than buyers', repeatPurchaseRate, { buyers: 2, repeatBuyers: 3 }, 'out_of_domain', [
      'repeatBuyers',
      'buyers',
    ]),
    refused('no part', healthScore, {}, 'missing_input', ['usage', 'engagement', 'satisfaction']),
    refused(
      'no weight',
      healthScore,
      { usage: 50, weights: { usage: 0, engagement: 1, satisfaction: 1 } },
      'undefined_ratio',
      ['weights'],
    ),
    refused('no answers', nps, { promoters: 0, passives: 0, detractors: 0 }, 'undefined_ratio', [
      'promoters',
      'passives',
      'detractors',
    ]),
    refused('nothing', nps, {}, 'missing_input', ['promoters', 'passives', 'detractors']),
    refused('one count', nps, { promoters: 4 }, 'missing_input', ['passives', 'detractors']),
    refused('one share', nps, { promoterShare: 0.4 }, 'missing_input', ['detractorShare']),
    refused('shares above the whole', nps, { promoterShare: 0.7, detractorShare: 0.4 }, 'out_of_domain', [
      'promoterShare',
      'detractorShare',
    ]),
    refused('counts and shares', nps, { promoters: 4, detractorShare: 0.4 }, 'bad_argument', [
      'promoters',
      'passives',
      'detractors',
      'promoterShare',
      'detractorShare',
    ]),
    refused('nothing', csat, {}, 'missing_input', ['marks']),
    refused('no answers', csat, { marks: {} }, 'undefined_ratio', ['marks']),
    refused('no answers', csat, { satisfied: 0, total: 0 }, 'undefined_ratio', ['total']),
    refused('a mark off the scale', csat, { marks: { '6': 1 } }, 'out_of_domain', ['marks', 'scale']),
    refused('half a mark', csat, { marks: { '4.5': 1 } }, 'out_of_domain', ['marks', 'scale']),
    refused('more satisfied than asked', csat, { satisfied: 3, total: 2 }, 'out_of_domain', ['satisfied', 'total']),
    refused('marks and a total', csat, { marks: { '5': 1 }, total: 2 }, 'bad_argument', [
      'marks',
      'satisfied',
      'total',
    ]),
    refused('half of the pair', csat, { satisfied: 1 }, 'missing_input', ['total']),
    refused('no change', impact, { customers: 100 }, 'missing_input', ['retentionGain', 'churnReduction']),
    refused('no value', impact, { customers: 100, retentionGain: 0.05 }, 'missing_input', ['yearlyValue']),
    refused(
      'a lifetime without bound',
      ltvScenario,
      { arpu: 1, grossMargin: 1, monthlyChurn: 0.1, changes: [{ monthlyChurn: 0.1 }, { monthlyChurn: 0 }] },
      'undefined_ratio',
      ['changes.1.monthlyChurn'],
    ),
    refused(
      'a free acquisition',
      ltvScenario,
      { arpu: 1, grossMargin: 1, monthlyChurn: 0.1, cac: 0, changes: [{}] },
      'undefined_ratio',
      ['cac'],
    ),
    refused('a reversed range', actionImpact, { ...action, responseHigh: 0.05 }, 'out_of_domain', [
      'responseLow',
      'responseHigh',
    ]),
    refused('no revenue to compare with', actionImpact, { ...action, yearlyRevenue: 0 }, 'undefined_ratio', [
      'yearlyRevenue',
    ]),
    refused('a reversed range', yearOneBudget, { ...budget, toolsMonthlyLow: 3 }, 'out_of_domain', [
      'toolsMonthlyLow',
      'toolsMonthlyHigh',
    ]),
    refused('a reversed range', yearOneBudget, { ...budget, fteYearlyCostLow: 3 }, 'out_of_domain', [
      'fteYearlyCostLow',
      'fteYearlyCostHigh',
    ]),
    refused('a reversed range', yearOneBudget, { ...budget, rewardsLow: 3, rewardsHigh: 2 }, 'out_of_domain', [
      'rewardsLow',
      'rewardsHigh',
    ]),
    refused('one end of a range', yearOneBudget, { ...budget, rewardsLow: 3 }, 'missing_input', ['rewardsHigh']),
  ])('%s', (_why, code, needs, run) => {
    expect(run()).toMatchObject({ ok: false, code, needs });
  });
});
