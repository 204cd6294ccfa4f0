import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import actionImpact from '../../../src/tools/metrics/action-impact.ts';
import impact from '../../../src/tools/metrics/impact.ts';
import ltvScenario from '../../../src/tools/metrics/ltv-scenario.ts';
import revenueChurn from '../../../src/tools/metrics/revenue-churn.ts';
import stackRecommendation from '../../../src/tools/metrics/stack-recommendation.ts';
import yearOneBudget from '../../../src/tools/metrics/year-one-budget.ts';
import { runTool } from '../from-data/run-tool.ts';

const near = (value: number) => expect.closeTo(value, 9);

describe('what a change is worth', () => {
  it('five points of retention on 2,000 customers worth 300 are 30,000, or 18,000 of margin at 60 %', () => {
    const gain = { customers: 2000, retentionGain: 0.05, yearlyValue: 300 };
    expect(runTool(impact, gain)).toEqual({ ok: true, value: { revenuePerYear: near(30_000), basis: 'revenue' } });
    expect(runTool(impact, { ...gain, grossMargin: 0.6 })).toEqual({
      ok: true,
      value: { revenuePerYear: near(18_000), basis: 'margin' },
    });
  });

  it('two points of churn less on 1,500 customers keep 30 a month', () => {
    expect(runTool(impact, { customers: 1500, churnReduction: 0.02 })).toEqual({
      ok: true,
      value: { customersPerMonth: near(30) },
    });
  });

  it('an action is labelled on its low estimate: high from 2 % of the year, medium from 0.5 %', () => {
    const action = { customers: 100, responseLow: 0.1, responseHigh: 0.2, valuePerResponse: 10 };
    const label = (yearlyRevenue: number) => {
      const outcome = runTool(actionImpact, { ...action, yearlyRevenue });
      return outcome.ok ? outcome.value.label : outcome.code;
    };
    expect([label(5000), label(5001), label(20_000), label(20_001)]).toEqual(['high', 'medium', 'medium', 'low']);
  });

  it('an action’s range agrees with counting one response at a time', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), fc.nat(100), fc.nat(50), (hundreds, low, extra, value) => {
        const high = Math.min(100, low + extra);
        let [lowWorth, highWorth] = [0, 0];
        for (let response = 0; response < hundreds * low; response++) lowWorth += value;
        for (let response = 0; response < hundreds * high; response++) highWorth += value;
        const outcome = runTool(actionImpact, {
          customers: hundreds * 100,
          responseLow: low / 100,
          responseHigh: high / 100,
          valuePerResponse: value,
        });
        expect(outcome).toMatchObject({
          ok: true,
          value: { low: expect.closeTo(lowWorth, 6), high: expect.closeTo(highWorth, 6) },
        });
        expect(outcome.ok && outcome.value).not.toHaveProperty('label');
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('revenue lost faster than customers means large customers leave', () => {
    const lost = (mrrChurned: number) =>
      runTool(revenueChurn, { mrrStart: 1000, mrrChurned, customersStart: 100, customersLost: 5 });
    expect(lost(100)).toMatchObject({ value: { worse: 'revenue' } });
    expect(lost(10)).toMatchObject({ value: { worse: 'customers' } });
    expect(lost(50)).toMatchObject({ value: { worse: 'equal' } });
  });
});

describe('lifetime value scenarios', () => {
  const base = { arpu: 100, grossMargin: 0.8, monthlyChurn: 0.04 };

  it('stand beside the present, in the order given, other levers unchanged', () => {
    const changes = [{ monthlyChurn: 0.02 }, { arpu: 90, grossMargin: 0.5 }, {}];
    expect(runTool(ltvScenario, { ...base, changes })).toEqual({
      ok: true,
      value: {
        base: { ltv: near(2000) },
        scenarios: [
          { ltv: near(4000), difference: near(2000) },
          { ltv: near(1125), difference: near(-875) },
          { ltv: near(2000), difference: near(0) },
        ],
      },
    });
  });

  it('carry LTV:CAC when the cost is known, their own cost included', () => {
    const outcome = runTool(ltvScenario, { ...base, cac: 500, changes: [{ cac: 250 }, { arpu: 200 }] });
    expect(outcome).toMatchObject({
      value: { base: { ratio: near(4) }, scenarios: [{ ratio: near(8) }, { ratio: near(8) }] },
    });
  });
});

describe('the stack for a size', () => {
  it.each([
    [0, 'sme'],
    [10_000, 'sme'],
    [10_001, 'mid'],
    [100_000, 'mid'],
    [100_001, 'enterprise'],
  ])('%d customers → %s', (customers, tier) => {
    expect(runTool(stackRecommendation, { customers })).toMatchObject({ value: { tier } });
  });

  it('with nothing owned costs the whole range of the tier', () => {
    expect(runTool(stackRecommendation, { customers: 50_000 })).toMatchObject({
      value: { monthlyToAdd: { low: 2000, high: 10_000 }, owned: [] },
    });
    expect(runTool(stackRecommendation, { customers: 500_000 })).toMatchObject({
      value: { monthlyToAdd: { low: 20_000, high: null } },
    });
  });

  it('leaves out what is owned, by function or by tool, and says what it did not recognise', () => {
    const owned = ['crm', 'KLAVIYO', 'abacus'];
    const outcome = runTool(stackRecommendation, { customers: 50_000, owned });
    expect(outcome).toMatchObject({ value: { owned: ['crm', 'email'], unrecognised: ['abacus'] } });
    expect(outcome.ok && Object.keys(outcome.value.tools)).toEqual(['loyalty', 'nps', 'analytics', 'cdp', 'helpdesk']);
    expect(outcome).toMatchObject({ value: { monthlyToAdd: { low: near((2000 * 5) / 7) } } });
  });

  it('checks the flows between what is there: without a customer data platform, those to the CRM', () => {
    const flows = (owned: string[]) => {
      const outcome = runTool(stackRecommendation, { customers: 500, owned });
      return outcome.ok ? outcome.value.flows.map(({ id }) => id) : [];
    };
    expect(flows([])).toEqual(['billing-to-crm', 'helpdesk-to-crm']);
    expect(flows(['cdp'])).toHaveLength(6);
  });

  it.each([
    [199, 'below'],
    [200, 'within'],
    [500, 'within'],
    [501, 'above'],
  ])('a budget of %d is %s the range of a small business', (budget, budgetFit) => {
    expect(runTool(stackRecommendation, { customers: 500, budget })).toMatchObject({ value: { budgetFit } });
  });
});

describe('the year-one budget', () => {
  const lines = {
    toolsMonthlyLow: 200,
    toolsMonthlyHigh: 500,
    ftes: 0.5,
    fteYearlyCostLow: 55_000,
    fteYearlyCostHigh: 55_000,
  };

  it('adds twelve months of tools, people, and rewards', () => {
    expect(runTool(yearOneBudget, { ...lines, rewardsLow: 1000, rewardsHigh: 2000 })).toEqual({
      ok: true,
      value: {
        tools: { low: 2400, high: 6000 },
        people: { low: 27_500, high: 27_500 },
        rewards: { low: 1000, high: 2000 },
        total: { low: 30_900, high: 35_500 },
      },
    });
  });

  it('without rewards leaves them out of the total, and says so', () => {
    const outcome = runTool(yearOneBudget, lines);
    expect(outcome).toMatchObject({ value: { rewards: null, total: { low: 29_900, high: 33_500 } } });
    expect(outcome.ok && yearOneBudget.reading(outcome.value, lines, null).en).toContain('not in the total');
  });

  it('stays open when nothing bounds the price of tools', () => {
    expect(runTool(yearOneBudget, { ...lines, toolsMonthlyHigh: null })).toMatchObject({
      value: { tools: { low: 2400, high: null }, total: { low: 29_900, high: null } },
    });
  });
});
