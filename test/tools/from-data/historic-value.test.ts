import { expect, test } from 'vitest';
import historicValue from '../../../src/tools/metrics/historic-value.ts';
import { answerOf, refusalOf } from './run-tool.ts';

test('without a margin the value is revenue, and says so', () => {
  const value = answerOf(historicValue, { revenue: 9000, buyers: 60 });
  expect(value).toMatchObject({ valuePerCustomer: 150, basis: 'revenue' });
  expect(historicValue.reading(value, { revenue: 9000, buyers: 60 }, null).en).toContain('the margin is not known');
});

test('with a margin the value is margin, even of 0 %', () => {
  expect(answerOf(historicValue, { revenue: 9000, buyers: 60, grossMargin: 0.3 }).valuePerCustomer).toBeCloseTo(45, 12);
  expect(answerOf(historicValue, { revenue: 9000, buyers: 60, grossMargin: 0 })).toMatchObject({
    valuePerCustomer: 0,
    basis: 'margin',
  });
});

test('nobody has no value', () => {
  expect(refusalOf(historicValue, { revenue: 0, buyers: 0 })).toBe('undefined_ratio');
});
