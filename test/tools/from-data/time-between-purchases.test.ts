import fc from 'fast-check';
import { expect, test } from 'vitest';
import timeBetweenPurchases from '../../../src/tools/metrics/time-between-purchases.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

test('gaps of 10, 20 and 60 days have mean 30 and median 20', () => {
  expect(answerOf(timeBetweenPurchases, { gapsDays: [60, 10, 20] })).toEqual({ meanDays: 30, medianDays: 20, n: 3 });
});

test('dates are sorted, a day counts once, and February 2024 has 29 days', () => {
  const value = answerOf(timeBetweenPurchases, { dates: ['2024-03-01', '2024-02-01', '2024-03-01', '2024-03-11'] });
  expect(value).toEqual({ meanDays: 19.5, medianDays: 19.5, n: 2 });
});

test('a change of clocks does not shift a day', () => {
  expect(answerOf(timeBetweenPurchases, { dates: ['2024-03-30', '2024-04-01'] }).meanDays).toBe(2);
});

test('orders of one day make no gap', () => {
  expect(answerOf(timeBetweenPurchases, { gapsDays: [0, 0, 8] })).toEqual({ meanDays: 8, medianDays: 8, n: 1 });
  expect(refusalOf(timeBetweenPurchases, { dates: ['2024-03-01', '2024-03-01'] })).toBe('too_few');
});

test('counted gaps say what the gaps written out say', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, (gapsDays) => {
      const counts = new Map<number, number>();
      for (const gap of gapsDays) counts.set(gap, (counts.get(gap) ?? 0) + 1);
      const gapCounts = { gapDays: [...counts.keys()], count: [...counts.values()] };
      const sorted = gapsDays.toSorted((a, b) => a - b);
      const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
      const value = answerOf(timeBetweenPurchases, { gapCounts });
      expect(value.n).toBe(gapsDays.length);
      expect(value.meanDays).toBeCloseTo(gapsDays.reduce((sum, gap) => sum + gap, 0) / gapsDays.length, 9);
      expect(value.medianDays).toBe(middle.reduce((sum, gap) => sum + gap, 0) / middle.length);
      expect(answerOf(timeBetweenPurchases, { gapsDays }).medianDays).toBe(value.medianDays);
    }),
  );
});

test('explicit gaps leave nothing to ask of the data, and nothing at all is a missing input', () => {
  expect(timeBetweenPurchases.wants?.({ gapsDays: [3] })).toEqual([]);
  expect(timeBetweenPurchases.wants?.({})).toEqual(['gapCounts']);
  expect(refusalOf(timeBetweenPurchases, {})).toBe('missing_input');
});
