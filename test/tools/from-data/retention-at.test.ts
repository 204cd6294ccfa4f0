import fc from 'fast-check';
import { expect, test } from 'vitest';
import retentionAt from '../../../src/tools/metrics/retention-at.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

const one = { cohort: ['2024-01'], observedDays: [90], delayDays: [90], customers: [30] };

test('day 90 of 90 counts on both sides, day 91 does not', () => {
  expect(answerOf(retentionAt, { days: 90, firstRepeatDelays: one }).rate).toBe(1);
  expect(answerOf(retentionAt, { days: 90, firstRepeatDelays: { ...one, delayDays: [91] } }).rate).toBe(0);
  expect(refusalOf(retentionAt, { days: 90, firstRepeatDelays: { ...one, observedDays: [89] } })).toBe('too_few');
});

test('29 matured customers give no rate, 30 do', () => {
  expect(refusalOf(retentionAt, { firstRepeatDelays: { ...one, customers: [29] } })).toBe('too_few');
  expect(answerOf(retentionAt, { firstRepeatDelays: one }).eligible).toBe(30);
});

test('a cohort under 30 matured customers keeps its counts without a rate', () => {
  const firstRepeatDelays = {
    cohort: ['2024-02', '2024-01', '2024-01'],
    observedDays: [120, 150, 150],
    delayDays: [3, 0, 20],
    customers: [20, 60, 20],
  };
  expect(answerOf(retentionAt, { firstRepeatDelays }).byCohort).toEqual([
    { cohort: '2024-01', eligible: 80, retained: 20, rate: 0.25 },
    { cohort: '2024-02', eligible: 20, retained: 20, rate: null },
  ]);
});

test('grouped rows give what customers counted one by one give', () => {
  const customer = fc.record({
    cohort: fc.constantFrom('2024-01', '2024-02', '2024-03'),
    observed: fc.integer({ min: 0, max: 200 }),
    delay: fc.integer({ min: 0, max: 200 }),
    customers: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(customer, { minLength: 5, maxLength: 50 }), fc.integer({ min: 1, max: 150 }), (rows, days) => {
      let [eligible, retained] = [0, 0];
      for (const row of rows) {
        if (row.observed < days) continue;
        eligible += row.customers;
        if (row.delay > 0 && row.delay <= days) retained += row.customers;
      }
      const firstRepeatDelays = {
        cohort: rows.map((row) => row.cohort),
        observedDays: Float64Array.from(rows, (row) => row.observed),
        delayDays: Float64Array.from(rows, (row) => row.delay),
        customers: Float64Array.from(rows, (row) => row.customers),
      };
      if (eligible < 30) {
        expect(refusalOf(retentionAt, { days, firstRepeatDelays })).toBe('too_few');
        return;
      }
      const value = answerOf(retentionAt, { days, firstRepeatDelays });
      expect([value.eligible, value.retained, value.rate]).toEqual([eligible, retained, retained / eligible]);
      expect(value.interval.low).toBeLessThanOrEqual(value.rate + 1e-12);
      expect(value.interval.high).toBeGreaterThanOrEqual(value.rate - 1e-12);
      expect(value.byCohort.reduce((sum, cohort) => sum + cohort.eligible, 0)).toBe(eligible);
    }),
  );
});
