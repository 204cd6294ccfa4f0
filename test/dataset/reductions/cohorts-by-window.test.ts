import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

const FIRST = '2024-01-10';

function later(days: number): string {
  return dayText(dayNumber(FIRST) + days);
}

/** The windows, by first day, in which a customer is active who buys again after so many days. */
async function windowsOf(...ages: number[]): Promise<number[]> {
  const shop = shopOf(...ordersOn('1', FIRST, ...ages.map(later)), `2 ${later(800)}`);
  const rows = rowsOf(await measure(shop, 'cohortsByWindow')).filter(({ cohort }) => cohort === '2024-01');
  return rows.filter(({ active }) => active === 1).map(({ fromDay }) => Number(fromDay));
}

test('both ends of a window belong to it', async () => {
  expect(await windowsOf()).toEqual([0]);
  expect(await windowsOf(1)).toEqual([0, 1]);
  expect(await windowsOf(30)).toEqual([0, 1]);
  expect(await windowsOf(31, 60)).toEqual([0, 31]);
  expect(await windowsOf(61, 90)).toEqual([0, 61]);
  expect(await windowsOf(91)).toEqual([0, 91]);
  expect(await windowsOf(180)).toEqual([0, 91]);
  expect(await windowsOf(181)).toEqual([0, 181]);
  expect(await windowsOf(365)).toEqual([0, 181]);
  expect(await windowsOf(366)).toEqual([0]);
});

test('a customer is active in, or later than, every window up to the last purchase', async () => {
  const shop = shopOf(...ordersOn('1', FIRST, later(95)), `2 ${later(800)}`);
  const { activeLater } = await measure(shop, 'cohortsByWindow');
  expect(Array.from(activeLater.slice(0, 6))).toEqual([1, 1, 1, 1, 1, 0]);
});

test('a window has elapsed once its last day is over', async () => {
  const shop = shopOf(...ordersOn('1', FIRST, later(10)), `2 ${later(60)}`);
  const eligibleAt = async (asOf: string) =>
    Array.from((await measure(shop, 'cohortsByWindow', { asOf })).eligible.slice(0, 3));
  expect(await eligibleAt(later(30))).toEqual([1, 0, 0]);
  expect(await eligibleAt(later(31))).toEqual([1, 1, 0]);
});

test('a purchase in a window that has not elapsed counts nowhere yet', async () => {
  const shop = shopOf(...ordersOn('1', FIRST, later(10)));
  const rows = rowsOf(await measure(shop, 'cohortsByWindow'));
  expect(rows[1]).toEqual({
    cohort: '2024-01',
    fromDay: 1,
    toDay: 30,
    size: 1,
    eligible: 0,
    active: 0,
    activeLater: 0,
  });
});
