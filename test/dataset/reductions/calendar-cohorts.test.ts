import { expect, test } from 'vitest';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf, withoutAmounts } from '../shop-of.ts';

test('a customer belongs to the month of the first order and counts once in each month', async () => {
  const shop = shopOf(...ordersOn('1', '2024-01-05', '2024-01-20', '2024-03-02'), '2 2024-01-31', '3 2024-02-29');
  expect(rowsOf(await measure(shop, 'cohortsByMonth'))).toEqual([
    { cohort: '2024-01', offset: 0, customers: 2, revenue: 3, lastSeen: 1, complete: 1 },
    { cohort: '2024-01', offset: 1, customers: 0, revenue: 0, lastSeen: 0, complete: 1 },
    { cohort: '2024-01', offset: 2, customers: 1, revenue: 1, lastSeen: 1, complete: 0 },
    { cohort: '2024-02', offset: 0, customers: 1, revenue: 1, lastSeen: 1, complete: 1 },
    { cohort: '2024-02', offset: 1, customers: 0, revenue: 0, lastSeen: 0, complete: 0 },
  ]);
});

test('a month is complete when the as-of day is the first of the next one, and not a day before', async () => {
  const shop = shopOf('1 2024-02-10', '1 2024-04-01');
  const completeAt = async (asOf: string) => Array.from((await measure(shop, 'cohortsByMonth', { asOf })).complete);
  expect(await completeAt('2024-02-29')).toEqual([0]);
  expect(await completeAt('2024-03-01')).toEqual([1]);
  expect(await completeAt('2024-03-02')).toEqual([1, 0]);
});

// ISO 8601: 2020 has 53 weeks, the last ends on Sunday 2021-01-03; Monday 2024-12-30 opens week 1 of 2025.
test('a week belongs to the year of its Thursday', async () => {
  const shop = shopOf(...ordersOn('1', '2020-12-31', '2021-01-03', '2021-01-04'), '2 2024-12-30');
  const rows = rowsOf(await measure(shop, 'cohortsByWeek'));
  expect(rows.slice(0, 2)).toEqual([
    { cohort: '2020-W53', offset: 0, customers: 1, revenue: 2, lastSeen: 0, complete: 1 },
    { cohort: '2020-W53', offset: 1, customers: 1, revenue: 1, lastSeen: 1, complete: 1 },
  ]);
  expect(rows.at(-1)).toMatchObject({ cohort: '2025-W01', offset: 0, customers: 1, complete: 0 });
  expect(rows).toHaveLength(1 + 209 + 1);
});

test('quarters run on across the end of the year', async () => {
  const shop = shopOf('1 2023-11-30 10', '1 2024-01-01 5', '2 2024-02-29 7');
  expect(rowsOf(await measure(shop, 'cohortsByQuarter', { asOf: '2024-04-01' }))).toEqual([
    { cohort: '2023-Q4', offset: 0, customers: 1, revenue: 10, lastSeen: 0, complete: 1 },
    { cohort: '2023-Q4', offset: 1, customers: 1, revenue: 5, lastSeen: 1, complete: 1 },
    { cohort: '2024-Q1', offset: 0, customers: 1, revenue: 7, lastSeen: 1, complete: 1 },
  ]);
});

test('a period selects who arrived in it, and follows them beyond it', async () => {
  const shop = shopOf('1 2024-01-05', '2 2024-02-05', '2 2024-03-05', '3 2024-03-06');
  const period = { from: '2024-02-01', to: '2024-03-01' };
  const rows = rowsOf(await measure(shop, 'cohortsByMonth', { period }));
  expect(rows.map(({ cohort, offset, customers }) => [cohort, offset, customers])).toEqual([
    ['2024-02', 0, 1],
    ['2024-02', 1, 1],
  ]);
});

test('revenue is rounded to cents once a cell is summed, and absent without amounts', async () => {
  const shop = shopOf('1 2024-01-05 0.0024', '1 2024-01-06 0.0026', '2 2024-01-07 0.0049');
  expect((await measure(shop, 'cohortsByMonth')).revenue).toEqual([0.01]);
  const { customers, revenue } = await measure(withoutAmounts(shop), 'cohortsByMonth');
  expect([customers, revenue]).toEqual([[2], []]);
});
