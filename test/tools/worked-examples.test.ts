import { describe, expect, it } from 'vitest';
import annualisedChurn from '../../src/tools/metrics/annualised-churn.ts';
import cacPayback from '../../src/tools/metrics/cac-payback.ts';
import churnRate from '../../src/tools/metrics/churn-rate.ts';
import grr from '../../src/tools/metrics/grr.ts';
import ltvCac from '../../src/tools/metrics/ltv-cac.ts';
import ltvDiscounted from '../../src/tools/metrics/ltv-discounted.ts';
import ltvMargin from '../../src/tools/metrics/ltv-margin.ts';
import nrr from '../../src/tools/metrics/nrr.ts';
import retentionRate from '../../src/tools/metrics/retention-rate.ts';
import { runTool } from './from-data/run-tool.ts';

const near = (value: number, digits = 2) => expect.closeTo(value, digits);

describe('the worked examples of the reference framework', () => {
  it('1,000 customers, then 1,050 of whom 150 are new: 90 % were kept', () => {
    expect(runTool(retentionRate, { customersStart: 1000, customersEnd: 1050, customersNew: 150 })).toEqual({
      ok: true,
      value: { rate: 0.9 },
    });
  });

  it('5 % a month is 45.96 % a year, and back', () => {
    const yearly = runTool(annualisedChurn, { monthlyChurn: 0.05 });
    expect(yearly).toEqual({ ok: true, value: { annual: near(0.4596, 4), monthly: 0.05 } });
    expect(runTool(annualisedChurn, { annualChurn: 0.4596 })).toEqual({
      ok: true,
      value: { annual: 0.4596, monthly: near(0.05, 4) },
    });
  });

  it('2 % a month is 21.53 % a year', () => {
    expect(runTool(annualisedChurn, { monthlyChurn: 0.02 })).toMatchObject({ value: { annual: near(0.2153, 4) } });
  });

  it('100 a month at a margin of 80 % and a churn of 3 %: 2,666.67', () => {
    expect(runTool(ltvMargin, { arpu: 100, grossMargin: 0.8, monthlyChurn: 0.03 })).toEqual({
      ok: true,
      value: { ltv: near(2666.67), lifetimeMonths: near(33.33) },
    });
  });

  it('a margin of 180, a retention of 85 % and a discount of 10 %: 612', () => {
    expect(runTool(ltvDiscounted, { margin: 180, retention: 0.85, discount: 0.1 })).toEqual({
      ok: true,
      value: { ltv: near(612, 9) },
    });
  });

  it('120 to acquire, 60 of gross profit a month: 2 months', () => {
    expect(runTool(cacPayback, { cac: 120, monthlyGrossProfit: 60 })).toEqual({ ok: true, value: { months: 2 } });
    expect(runTool(cacPayback, { cac: 120, arpu: 75, grossMargin: 0.8 })).toEqual({ ok: true, value: { months: 2 } });
  });

  it('without discount, the discounted value is one margin below the value in margin', () => {
    const whole = runTool(ltvMargin, { arpu: 50, grossMargin: 0.6, monthlyChurn: 0.04 });
    const later = runTool(ltvDiscounted, { margin: 30, retention: 0.96, discount: 0 });
    expect(whole).toMatchObject({ value: { ltv: near(750, 9) } });
    expect(later).toMatchObject({ value: { ltv: near(720, 9) } });
  });
});

describe('the definitions where trusted products differ', () => {
  it('100 at the start, 20 join, 10 leave, 2 of them among the 20: the closed cohort loses 8 %', () => {
    expect(runTool(churnRate, { customersStart: 100, customersLost: 8 })).toEqual({ ok: true, value: { rate: 0.08 } });
  });

  const movements = { mrrStart: 100, expansion: 6, contraction: 3, churned: 5, reactivation: 2 };

  it('start 100, churn 5, contraction 3, expansion 6, reactivation 2: NRR 98 %, the returns apart', () => {
    expect(runTool(nrr, movements)).toEqual({ ok: true, value: { rate: 0.98, reactivationRate: 0.02 } });
  });

  it('the same movements give a GRR of 92 %', () => {
    expect(runTool(grr, movements)).toEqual({ ok: true, value: { rate: 0.92, reactivationRate: 0.02 } });
  });
});

describe('LTV:CAC', () => {
  it.each([
    [0.99, 'bad', 'loses money'],
    [1, 'bad', 'fragile'],
    [2.99, 'bad', 'fragile'],
    [3, 'average', 'within the healthy range'],
    [4, 'good', 'within the healthy range'],
    [5, 'good', 'within the healthy range'],
    [5.01, 'excellent', 'too timid'],
  ])('of %d is %s in the table and reads "%s"', (ratio, band, words) => {
    const outcome = runTool(ltvCac, { ltv: ratio * 100, cac: 100 });
    expect(outcome).toEqual({ ok: true, value: { ratio: near(ratio, 9), band } });
    if (outcome.ok) expect(ltvCac.reading(outcome.value, { ltv: ratio * 100, cac: 100 }, null).en).toContain(words);
  });
});
