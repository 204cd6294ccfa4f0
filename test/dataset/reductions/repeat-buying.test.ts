import { expect, test } from 'vitest';
import { measure, measureIfAny, rowsOf } from '../measure.ts';
import { ordersOn, shopOf, withoutAmounts } from '../shop-of.ts';

/** The last observed day is 2024-04-30: day 120 after 2024-01-01. */
const shop = shopOf(
  '1 2024-01-01 10',
  '1 2024-01-01 5',
  '1 2024-02-01 20',
  '1 2024-02-01 4',
  '1 2024-04-01 6',
  '2 2024-01-01 30',
  '3 2024-01-01 12',
  '4 2024-03-01 50',
  '4 2024-04-30 8',
);

test('orders of one day are one purchase, and the first is no repeat', async () => {
  const rows = rowsOf(await measure(shop, 'repeatGroups'));
  expect(
    rows.map(({ frequency, recencyDays, ageDays, customers }) => [frequency, recencyDays, ageDays, customers]),
  ).toEqual([
    [0, 0, 120, 2],
    [1, 60, 60, 1],
    [2, 91, 120, 1],
  ]);
  expect(rows.map(({ segment }) => segment)).not.toContain('');
  expect([...(await measure(shop, 'repeatGroupSpend')).repeatSpend]).toEqual([0, 8, 30]);
});

test('a file without amounts has histories, but no segments and no spend', async () => {
  const bare = withoutAmounts(shop);
  const { segment, frequency } = await measure(bare, 'repeatGroups');
  expect([[...frequency], segment]).toEqual([
    [0, 1, 2],
    ['', '', ''],
  ]);
  expect(await measureIfAny(bare, 'repeatGroupSpend')).toBeUndefined();
  expect(await measureIfAny(bare, 'repeatSpends')).toBeUndefined();
});

test('the mean spend leaves out the first purchase, and what comes after the calibration', async () => {
  expect(rowsOf(await measure(shop, 'repeatSpends'))).toEqual([
    { frequency: 1, meanSpend: 8, customers: 1 },
    { frequency: 2, meanSpend: 15, customers: 1 },
  ]);
  const parameters = { calibrationTo: '2024-02-01' };
  expect(rowsOf(await measure(shop, 'repeatSpends', { parameters }))).toEqual([
    { frequency: 1, meanSpend: 24, customers: 1 },
  ]);
});

test('customers who repeat for nothing, or in the negative, have no mean spend and spent 0', async () => {
  const netted = shopOf('1 2024-01-01 9', '1 2024-01-05 -4', '2 2024-01-01 9', '2 2024-01-05 0', '3 2024-01-05');
  expect(rowsOf(await measure(netted, 'repeatSpends'))).toEqual([]);
  expect([...(await measure(netted, 'repeatGroupSpend')).repeatSpend]).toEqual([0, 0]);
});

test('a third of the history is held out, or the horizon when it is shorter', async () => {
  const split = (horizonDays: number) => measure(shop, 'forecastSplit', { parameters: { horizonDays } });
  const whole = { historyDays: 121, lastDay: '2024-04-30' };
  expect(await split(365)).toEqual({ ...whole, calibrationTo: '2024-03-21', holdoutDays: 40 });
  expect(await split(30)).toEqual({ ...whole, calibrationTo: '2024-03-31', holdoutDays: 30 });
});

test('histories stop at the last day of the calibration, included, and the day after is held out', async () => {
  const rows = rowsOf(await measure(shop, 'splitGroups', { parameters: { calibrationTo: '2024-03-01' } }));
  const of = (name: string) =>
    rows
      .filter(({ window }) => window === name)
      .map(({ frequency, recencyDays, ageDays, laterPurchases, customers }) => [
        frequency,
        recencyDays,
        ageDays,
        laterPurchases,
        customers,
      ]);
  expect(of('holdout')).toEqual([
    [0, 0, 0, 1, 1],
    [0, 0, 60, 0, 2],
    [1, 31, 60, 1, 1],
  ]);
  expect(of('preceding')).toEqual([
    [0, 0, 0, 0, 2],
    [0, 0, 0, 1, 1],
  ]);
});

test('a calibration up to the last day or beyond holds nothing out', async () => {
  for (const calibrationTo of ['2024-04-30', '2025-01-01'])
    expect((await measure(shop, 'forecastSplit', { parameters: { calibrationTo } })).holdoutDays).toBe(0);
});

test('repeat purchases are counted in complete months, those without any included', async () => {
  expect(rowsOf(await measure(shop, 'repeatMonths'))).toEqual([
    { month: '2024-01', daysAgoFrom: 120, daysAgoTo: 90, repeats: 0 },
    { month: '2024-02', daysAgoFrom: 89, daysAgoTo: 61, repeats: 1 },
    { month: '2024-03', daysAgoFrom: 60, daysAgoTo: 30, repeats: 0 },
    { month: '2024-04', daysAgoFrom: 29, daysAgoTo: 0, repeats: 2 },
  ]);
  const late = shopOf(...ordersOn('1', '2024-01-02', '2024-01-09', '2024-03-01', '2024-03-30'));
  expect((await measure(late, 'repeatMonths')).month).toEqual(['2024-02']);
});

test('a period keeps the customers who arrived in it, with all they did since', async () => {
  const period = { from: '2024-02-01', to: '2024-04-01' };
  expect([...(await measure(shop, 'repeatGroups', { period })).frequency]).toEqual([1]);
  expect((await measure(shop, 'repeatMonths', { period })).repeats).toEqual([0, 0, 0, 1]);
});
