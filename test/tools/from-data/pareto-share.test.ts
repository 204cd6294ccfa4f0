import fc from 'fast-check';
import { expect, test } from 'vitest';
import paretoShare from '../../../src/tools/metrics/pareto-share.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

test('equal customers concentrate nothing', () => {
  const value = answerOf(paretoShare, { monetary: { monetary: Array<number>(100).fill(12.5) } });
  expect(value).toEqual({ revenueShare: 0.2, customers: 20, gini: 0, shareFor80: 0.8, topOnePercentShare: 0.01 });
});

test('a share of customers is rounded up, but 7 % of 100 stays 7', () => {
  const monetary = { monetary: Array<number>(100).fill(1) };
  expect(answerOf(paretoShare, { topShare: 0.07, monetary }).customers).toBe(7);
  expect(answerOf(paretoShare, { topShare: 0.071, monetary }).customers).toBe(8);
});

test('one buyer who makes everything is enough for 80 %', () => {
  const value = answerOf(paretoShare, { monetary: { monetary: [0, 0, 900, 0] } });
  expect(value).toEqual({ revenueShare: 1, customers: 1, gini: 0.75, shareFor80: 0.25, topOnePercentShare: 1 });
});

test('a customer refunded beyond their purchases counts as 0', () => {
  expect(answerOf(paretoShare, { monetary: { monetary: [-50, 100] } })).toEqual(
    answerOf(paretoShare, { monetary: { monetary: [0, 100] } }),
  );
});

test('nothing to share is refused', () => {
  expect(refusalOf(paretoShare, { monetary: { monetary: [] } })).toBe('undefined_ratio');
  expect(refusalOf(paretoShare, { monetary: { monetary: [0, -3] } })).toBe('undefined_ratio');
});

test('the shares are those of a walk from the largest customer down, in any order of rows', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      fc.pre(total > 0);
      const customers = Math.ceil((percent * values.length) / 100);
      const descending = values.toSorted((a, b) => b - a);
      let [top, running, fewest] = [0, 0, 0];
      for (const [index, value] of descending.entries()) {
        if (index < customers) top += value;
        if (running * 10 < total * 8) fewest = index + 1;
        running += value;
      }
      const value = answerOf(paretoShare, { topShare: percent / 100, monetary: { monetary: values } });
      expect(value.customers).toBe(customers);
      expect(value.revenueShare).toBeCloseTo(top / total, 12);
      expect(value.shareFor80).toBeCloseTo(fewest / values.length, 12);
      const shuffled = Float64Array.from(values.toReversed());
      expect(answerOf(paretoShare, { topShare: percent / 100, monetary: { monetary: shuffled } })).toEqual(value);
    }),
  );
});
