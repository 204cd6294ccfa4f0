import { expect, test } from 'vitest';
import purchaseFrequency from '../../../src/tools/metrics/purchase-frequency.ts';
import { answerOf, refusalOf } from './run-tool.ts';

test('a year needs no scaling, leap years included', () => {
  expect(answerOf(purchaseFrequency, { orders: 30, buyers: 10, periodDays: 365 })).toEqual({
    perPeriod: 3,
    perYear: 3,
  });
  expect(answerOf(purchaseFrequency, { orders: 30, buyers: 10, periodDays: 366 }).scaledFromDays).toBeUndefined();
});

test('120 days scale to a year and say so, 119 do not', () => {
  const enough = answerOf(purchaseFrequency, { orders: 24, buyers: 10, periodDays: 120 });
  expect(enough.perYear).toBeCloseTo(7.3, 12);
  expect(enough.scaledFromDays).toBe(120);
  expect(answerOf(purchaseFrequency, { orders: 24, buyers: 10, periodDays: 119 })).toEqual({ perPeriod: 2.4 });
});

test('without a length there is no yearly figure', () => {
  expect(answerOf(purchaseFrequency, { orders: 24, buyers: 10 })).toEqual({ perPeriod: 2.4 });
});

test('no buyer is no base, and fewer orders than buyers cannot be', () => {
  expect(refusalOf(purchaseFrequency, { orders: 0, buyers: 0 })).toBe('undefined_ratio');
  expect(refusalOf(purchaseFrequency, { orders: 9, buyers: 10 })).toBe('out_of_domain');
});
