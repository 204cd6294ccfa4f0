import fc from 'fast-check';
import { expect, test } from 'vitest';
import retentionCohorts from '../../../src/tools/metrics/retention-cohorts.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

/** Two cohorts over three months; the last month is still running. */
const cohortsByMonth = {
  cohort: ['2024-01', '2024-01', '2024-01', '2024-02', '2024-02'],
  offset: [0, 1, 2, 0, 1],
  customers: [100, 30, 12, 200, 20],
  revenue: [5000, 1500, 600, 8000, 1000],
  lastSeen: [62, 26, 12, 180, 20],
  complete: [1, 1, 0, 1, 0],
};

const cohortsByWindow = {
  cohort: ['2024-01', '2024-01', '2024-02', '2024-02'],
  fromDay: [0, 1, 0, 1],
  toDay: [0, 30, 0, 30],
  size: [50, 50, 80, 80],
  eligible: [50, 50, 80, 20],
  active: [50, 10, 80, 4],
  activeLater: [50, 25, 80, 6],
};

test('a cell that is not mature keeps its count, has no rate and enters no mean', () => {
  const { cohorts, weightedMean, simpleMean } = answerOf(retentionCohorts, { cohortsByMonth });
  expect(cohorts[1]?.cells[1]).toMatchObject({ count: 20, rate: null, mature: false });
  expect(weightedMean.map(({ rate, eligible, cohorts: used }) => [rate, eligible, used])).toEqual([
    [1, 300, 2],
    [0.3, 100, 1],
    [null, 0, 0],
  ]);
  expect(simpleMean[1]?.rate).toBe(0.3);
});

test('a tiny cohort pulls the simple mean to 10 % where the weighted one is 1.8 %', () => {
  const value = answerOf(retentionCohorts, retentionCohorts.example.input);
  expect(value.simpleMean[1]?.rate).toBeCloseTo(0.1, 12);
  expect(value.weightedMean[1]?.rate).toBeCloseTo(2 / 110, 12);
});

test('29 customers behind an offset give no mean', () => {
  const small = { cohort: ['2024-01'], offset: [0], customers: [29], revenue: [], lastSeen: [29], complete: [1] };
  expect(answerOf(retentionCohorts, { cohortsByMonth: small }).weightedMean[0]?.rate).toBeNull();
  expect(answerOf(retentionCohorts, { cohortsByMonth: small }).cohorts[0]?.cells[0]?.rate).toBe(1);
});

test('on or after counts those last seen in the period or later', () => {
  const { cohorts } = answerOf(retentionCohorts, { cohortsByMonth, mode: 'on_or_after' });
  expect(cohorts[0]?.cells.map(({ count }) => count)).toEqual([100, 38, 12]);
  expect(cohorts[0]?.cells[1]?.rate).toBe(0.38);
});

test('revenue is read against that of the first period', () => {
  const { cohorts, weightedMean } = answerOf(retentionCohorts, { cohortsByMonth, measure: 'revenue' });
  expect(cohorts[0]?.cells[1]).toMatchObject({ count: 30, revenue: 1500, base: 5000, rate: 0.3 });
  expect(weightedMean[0]).toEqual({ offset: 0, rate: 1, eligible: 300, cohorts: 2 });
});

test('revenue is refused without amounts, by window, and on or after', () => {
  const withoutAmounts = { ...cohortsByMonth, revenue: [] };
  expect(refusalOf(retentionCohorts, { cohortsByMonth: withoutAmounts, measure: 'revenue' })).toBe('not_in_data');
  expect(refusalOf(retentionCohorts, { granularity: 'window', cohortsByWindow, measure: 'revenue' })).toBe(
    'bad_argument',
  );
  expect(refusalOf(retentionCohorts, { cohortsByMonth, measure: 'revenue', mode: 'on_or_after' })).toBe('bad_argument');
  expect(refusalOf(retentionCohorts, { cohortsByMonth: withoutAmounts })).toBeNull();
});

test('windows divide by the customers whose window has elapsed, and carry their days', () => {
  const exact = answerOf(retentionCohorts, { granularity: 'window', cohortsByWindow });
  expect(exact.cohorts[1]?.cells[1]).toEqual({
    offset: 1,
    count: 4,
    base: 20,
    eligible: 20,
    rate: 0.2,
    mature: true,
    label: 'J1–30',
    fromDay: 1,
    toDay: 30,
  });
  expect(exact.weightedMean).toEqual([
    { offset: 0, rate: 1, eligible: 130, cohorts: 2, label: 'J0' },
    { offset: 1, rate: 14 / 70, eligible: 70, cohorts: 2, label: 'J1–30' },
  ]);
  const later = answerOf(retentionCohorts, { granularity: 'window', mode: 'on_or_after', cohortsByWindow });
  expect(later.weightedMean[1]?.rate).toBe(31 / 70);
});

test('only the table of the asked granularity is wanted, by month unless said otherwise', () => {
  expect(retentionCohorts.wants?.({})).toEqual(['cohortsByMonth']);
  expect(retentionCohorts.wants?.({ granularity: 'window' })).toEqual(['cohortsByWindow']);
  expect(refusalOf(retentionCohorts, { granularity: 'week', cohortsByMonth })).toBe('missing_input');
});

test('the weighted mean is that of the customers put together, whatever the order of the rows', () => {
  const cohort = fc.record({ size: fc.integer({ min: 1, max: 300 }), later: fc.array(fc.nat(99), { maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(cohort, { minLength: 1, maxLength: 8 }), (list) => {
      const rows = list.flatMap(({ size, later }, index) =>
        [100, ...later].map((percent, offset) => ({
          cohort: `2024-0${index + 1}`,
          offset,
          customers: Math.floor((size * percent) / 100),
          complete: offset <= later.length - 2 || offset === 0 ? 1 : 0,
        })),
      );
      const table = (ordered: typeof rows) => ({
        cohort: ordered.map((row) => row.cohort),
        offset: ordered.map((row) => row.offset),
        customers: ordered.map((row) => row.customers),
        revenue: [],
        lastSeen: ordered.map(() => 0),
        complete: ordered.map((row) => row.complete),
      });
      const value = answerOf(retentionCohorts, { cohortsByMonth: table(rows) });
      for (const { offset, rate, eligible } of value.weightedMean) {
        let [active, base] = [0, 0];
        for (const [index, { size }] of list.entries()) {
          const row = rows.find((each) => each.cohort === `2024-0${index + 1}` && each.offset === offset);
          if (row?.complete !== 1) continue;
          active += row.customers;
          base += size;
        }
        expect(eligible).toBe(base);
        if (base < 30) expect(rate).toBeNull();
        else expect(rate).toBeCloseTo(active / base, 12);
      }
      expect(answerOf(retentionCohorts, { cohortsByMonth: table(rows.toReversed()) })).toEqual(value);
    }),
  );
});
