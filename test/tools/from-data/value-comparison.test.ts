import { describe, expect, test } from 'vitest';
import valueComparison from '../../../src/tools/metrics/value-comparison.ts';
import { measureSimulated } from '../forecast/measure-simulated.ts';
import { simulateShop } from '../forecast/simulate-shop.ts';
import { answerOf, refusalOf } from './run-tool.ts';

const shop = simulateShop({
  seed: 1,
  model: 'bg_nbd',
  parameters: [0.8, 6, 0.8, 3],
  customers: 1500,
  days: 640,
});
const { repeatMonths: _, ...histories } = measureSimulated(shop);

/** The last 365 days, by loops over the purchases. */
const year = shop.buyers.map(({ days, amounts }) =>
  days.flatMap((day, at) => (day >= shop.days - 365 ? [amounts[at] ?? 0] : [])),
);
const active = year.filter((amounts) => amounts.length > 0);
const yearValue = {
  from: '2022-10-03',
  lastDay: '2023-10-02',
  days: 365,
  customers: active.length,
  revenue: active.flat().reduce((sum, amount) => sum + amount, 0),
};
const given = { yearValue, ...histories, monthlyChurn: 0.08, grossMargin: 0.5 };

describe('a shop with everything known', () => {
  const value = answerOf(valueComparison, given);

  test('the record is the revenue of a year per active customer, in margin', () => {
    expect(value.basis).toBe('margin');
    expect(value.historic.value).toBeCloseTo((0.5 * yearValue.revenue) / active.length, 8);
  });

  test('the formula shows what it is made of', () => {
    const { arpu, monthlyChurn, lifetimeMonths, churnSource } = value.formula;
    expect([monthlyChurn, churnSource]).toEqual([0.08, 'given']);
    expect(arpu * 12).toBeCloseTo((yearValue.revenue / active.length) * (365.25 / 365), 8);
    expect(value.formula.value).toBeCloseTo((arpu * 0.5) / 0.08, 8);
    expect(lifetimeMonths).toBeCloseTo(12.5, 8);
  });

  test('the forecast is about the same customers as the record', () => {
    expect(value.predicted).toMatchObject({ customers: active.length, horizonDays: 365, reason: null });
    expect(value.predicted.aliveShare).toBeGreaterThan(0.5);
    expect(value.predicted.value).toBeLessThan(value.historic.value);
  });

  test('the steps from one value to another add up to their difference', () => {
    const sum = (to: string) => value.gaps.filter((gap) => gap.to === to).reduce((all, { amount }) => all + amount, 0);
    const [formula, predicted] = [value.formula.value ?? 0, value.predicted.value ?? 0];
    expect(sum('historic')).toBeCloseTo(value.historic.value - yearValue.revenue / active.length, 8);
    expect(sum('formula')).toBeCloseTo(formula - value.historic.value, 8);
    expect(sum('predicted')).toBeCloseTo(predicted - formula, 8);
    expect(value.gaps.map(({ cause }) => cause)).toEqual(['margin', 'horizon', 'horizon', 'left', 'pace']);
  });
});

test('without a margin all three are in revenue, and the margin explains nothing', () => {
  const { grossMargin: __, ...rest } = given;
  const value = answerOf(valueComparison, rest);
  expect(value.basis).toBe('revenue');
  expect(value.historic.value).toBeCloseTo(yearValue.revenue / active.length, 8);
  expect(value.gaps.map(({ cause }) => cause)).not.toContain('margin');
});

test('where no model is usable the forecast is empty, with its reason', () => {
  const few = measureSimulated({ ...shop, buyers: shop.buyers.slice(0, 60) });
  const { predicted, formula, gaps } = answerOf(valueComparison, {
    ...given,
    repeatGroups: few.repeatGroups,
    repeatGroupSpend: few.repeatGroupSpend,
    splitGroups: few.splitGroups,
  });
  expect(predicted).toMatchObject({ value: null, model: null, aliveShare: null });
  expect(predicted.reason?.en).toMatch(/^Too few customers/);
  expect(formula.value).not.toBeNull();
  expect(gaps.map(({ to }) => to)).not.toContain('predicted');
});

test('churn is read from the orders when nobody gives it', () => {
  const tenureMonths = {
    month: ['2023-07', '2023-08', '2023-09'],
    early: [0, 0, 0],
    activeAtStart: [400, 400, 400],
    lost: [16, 20, 24],
    comparable: [1, 1, 1],
  };
  const formulaOf = (table: typeof tenureMonths) =>
    answerOf(valueComparison, { yearValue, tenureMonths: table }).formula;
  expect(formulaOf(tenureMonths)).toMatchObject({ monthlyChurn: 0.05, churnSource: 'orders', reason: null });
  expect(formulaOf({ ...tenureMonths, comparable: [0, 0, 0] })).toMatchObject({ value: null, monthlyChurn: null });
  expect(formulaOf({ ...tenureMonths, lost: [0, 0, 0] })).toMatchObject({ value: null, monthlyChurn: 0 });
  expect(refusalOf(valueComparison, { yearValue, tenureMonths: { ...tenureMonths, lost: [500, 0, 0] } })).toBe(
    'out_of_domain',
  );
});

test.each([
  ['under thirty active customers', { customers: 29 }, 'too_few'],
  ['more returned than bought', { revenue: -10 }, 'out_of_domain'],
  ['amounts beyond what can be computed', { revenue: 1e308, customers: 30, days: 1 }, 'out_of_domain'],
])('%s: refused', (_name, change, code) => {
  expect(refusalOf(valueComparison, { yearValue: { ...yearValue, ...change }, monthlyChurn: 1e-9 })).toBe(code);
});
