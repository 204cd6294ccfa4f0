import { describe, expect, it } from 'vitest';
import activationRate from '../../../src/tools/metrics/activation-rate.ts';
import aov from '../../../src/tools/metrics/aov.ts';
import customerLifetime from '../../../src/tools/metrics/customer-lifetime.ts';
import redemptionRate from '../../../src/tools/metrics/redemption-rate.ts';
import renewalRate from '../../../src/tools/metrics/renewal-rate.ts';
import { answerOf, refusalOf } from '../from-data/run-tool.ts';

describe('rates of a part in its whole', () => {
  it('come with the Wilson interval of their counts', () => {
    // Wilson's formula for 88 of 104, worked out apart with z = 1.96.
    expect(answerOf(renewalRate, { contractsDue: 104, contractsRenewed: 88 })).toEqual({
      rate: 88 / 104,
      interval: { low: expect.closeTo(0.76462, 4), high: expect.closeTo(0.90303, 4) },
    });
  });

  it('have none when they are rates of an amount', () => {
    expect(answerOf(redemptionRate, { valueIssued: 84_000, valueRedeemed: 21_000 })).toEqual({ rate: 0.25 });
  });

  it('refuse an empty whole and a part above its whole', () => {
    expect(refusalOf(activationRate, { newcomers: 0, activated: 0 })).toBe('undefined_ratio');
    expect(refusalOf(activationRate, { newcomers: 10, activated: 11 })).toBe('out_of_domain');
  });
});

describe('other sums of two numbers', () => {
  it('average order value', () => {
    expect(answerOf(aov, { revenue: 1000, orderCount: 8 })).toEqual({ aov: 125 });
    expect(refusalOf(aov, { revenue: 1000, orderCount: 0 })).toBe('undefined_ratio');
  });

  it('mean lifetime', () => {
    expect(answerOf(customerLifetime, { monthlyChurn: 0.05 })).toEqual({ lifetimeMonths: expect.closeTo(20, 12) });
    expect(refusalOf(customerLifetime, { monthlyChurn: 0 })).toBe('undefined_ratio');
  });
});
