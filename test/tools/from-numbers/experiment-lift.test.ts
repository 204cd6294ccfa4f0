import { describe, expect, it } from 'vitest';
import experimentLift from '../../../src/tools/metrics/experiment-lift.ts';
import { answerOf, refusalOf } from '../from-data/run-tool.ts';

const group = (n: number, buyers: number, orders = buyers, money: { margin?: number; sumSquares?: number } = {}) => ({
  ...{ n, buyers, orders },
  ...money,
});

describe('the lift of a test', () => {
  it('is the difference of the shares of buyers, with Newcombe’s interval and the χ² p-value', () => {
    // Interval: Newcombe 1998 computed apart; p-value: scipy 1.17.1, chi2_contingency(correction=False).
    expect(answerOf(experimentLift, { treated: group(800, 96), control: group(200, 20) })).toMatchObject({
      treatedRate: 0.12,
      controlRate: 0.1,
      lift: expect.closeTo(0.02, 12),
      interval: { low: expect.closeTo(-0.0335754, 6), high: expect.closeTo(0.0620906, 6) },
      pValue: expect.closeTo(0.429519515, 6),
      relativeLift: expect.closeTo(0.2, 12),
      incrementalBuyers: expect.closeTo(16, 9),
      verdict: 'not_enough_to_say',
    });
  });

  it('too small to say tells how many customers are missing at the same proportions', () => {
    // Fleiss, Levin & Paik 2003, computed apart: 2,445 in the control group, four times as many treated.
    const { moreCustomers } = answerOf(experimentLift, { treated: group(800, 96), control: group(200, 20) });
    expect(moreCustomers).toBe(11_224);
  });

  it('of nothing has no number of missing customers', () => {
    const value = answerOf(experimentLift, { treated: group(100, 10), control: group(100, 10) });
    expect(value).toMatchObject({ lift: 0, verdict: 'not_enough_to_say', moreCustomers: null, pValue: 1 });
  });

  it('of a campaign that drives buyers away is worse', () => {
    expect(answerOf(experimentLift, { treated: group(1000, 50), control: group(1000, 100) }).verdict).toBe('worse');
  });

  it('is worse when more customers buy but the margin surely falls', () => {
    const treated = group(1000, 200, 200, { margin: 1000, sumSquares: 20_000 });
    const control = group(1000, 100, 100, { margin: 2500, sumSquares: 70_000 });
    const value = answerOf(experimentLift, { treated, control });
    expect(value.lift).toBeGreaterThan(0);
    expect(value.pValue).toBeLessThan(0.001);
    expect(value.incrementalMarginInterval?.high).toBeLessThan(0);
    expect(value.verdict).toBe('worse');
  });

  it('brings margin by Welch’s interval, for the whole treated group', () => {
    // scipy 1.17.1: ttest_ind_from_stats, equal_var=False, times 1,000 customers.
    const value = answerOf(experimentLift, experimentLift.example.input);
    expect(value.incrementalMargin).toBeCloseTo(800, 9);
    expect(value.incrementalMarginInterval?.low).toBeCloseTo(60.186, 2);
    expect(value.incrementalMarginInterval?.high).toBeCloseTo(1539.814, 2);
    expect(value.marginPValue).toBeCloseTo(0.0340704, 6);
  });

  it('counts orders against what the control group would have placed', () => {
    const treated = { n: 400, buyers: 60, orders: 90, orderSquares: 200 };
    const control = { n: 100, buyers: 10, orders: 15, orderSquares: 40 };
    const value = answerOf(experimentLift, { treated, control });
    expect(value.incrementalOrders).toBeCloseTo(90 - 4 * 15, 9);
    expect(value.incrementalOrdersInterval?.low).toBeLessThan(30);
    expect(value.incrementalOrdersInterval?.high).toBeGreaterThan(30);
  });

  it('is tested exactly when few buy', () => {
    expect(answerOf(experimentLift, { treated: group(60, 6), control: group(50, 0) })).toMatchObject({
      test: 'exact',
      pValue: expect.closeTo(0.030793243996, 9),
      relativeLift: null,
    });
  });

  it.each([
    [group(0, 0), 'undefined_ratio'],
    [group(10, 11), 'out_of_domain'],
    [group(10, 5, 4), 'out_of_domain'],
    [group(10, 5, 5, { margin: 100, sumSquares: 10 }), 'out_of_domain'],
  ])('of an impossible group %o is refused', (treated, code) => {
    expect(refusalOf(experimentLift, { treated, control: group(10, 2) })).toBe(code);
  });
});
