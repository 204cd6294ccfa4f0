import { expect, test } from 'vitest';
import { measureIfAny, rowsOf } from '../measure.ts';
import { shopOf } from '../shop-of.ts';

/** From the first of `start` on, an order a month by one customer. */
function monthly(start: string, months: number, amount = '10'): string[] {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return Array.from({ length: months }, (_, index) => {
    const day = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10);
    return `1 ${day} ${amount}`;
  });
}

async function windows(lines: string[], about = {}) {
  const table = await measureIfAny(shopOf(...lines), 'trendWindows', about);
  return table === undefined ? null : rowsOf(table).map(({ window, from, to }) => [window, from, to]);
}

test('eleven complete months give no trend', async () => {
  expect(await windows(monthly('2023-01', 12))).toBeNull();
});

test('twelve complete months compare the last six with the six before', async () => {
  expect(await windows(monthly('2023-01', 13))).toEqual([
    ['previous', '2023-01-01', '2023-07-01'],
    ['recent', '2023-07-01', '2024-01-01'],
  ]);
});

test('from thirteen on the same months are compared a year apart, twelve at most', async () => {
  expect(await windows(monthly('2023-01', 14))).toEqual([
    ['previous', '2023-01-01', '2023-02-01'],
    ['recent', '2024-01-01', '2024-02-01'],
  ]);
  expect(await windows(monthly('2020-01', 40))).toEqual([
    ['previous', '2021-04-01', '2022-04-01'],
    ['recent', '2022-04-01', '2023-04-01'],
  ]);
});

test('a first month that the data does not cover from its first day on is left out', async () => {
  expect(await windows(['1 2023-01-02', ...monthly('2023-02', 12)])).toBeNull();
});

test('a window without orders gives no trend', async () => {
  expect(await windows(['1 2022-12-31', ...monthly('2024-02', 2)])).toBeNull();
});

test('the period does not move the windows', async () => {
  const lines = monthly('2023-01', 13);
  expect(await windows(lines, { period: { from: '2023-12-01', to: '2024-01-01' } })).toEqual(await windows(lines));
});

test('sums and sums of squares are exact, to the fourth decimal', async () => {
  const lines = [...monthly('2023-01', 6, '0.0049'), ...monthly('2023-07', 7, '1.2345'), '2 2023-07-02 3'];
  const table = await measureIfAny(shopOf(...lines), 'trendWindows');
  expect(table && rowsOf(table)).toMatchObject([
    { orders: 6, customers: 1, revenue: 0.0294, countSquares: 36, countSpends: 0.1764, customerSquares: 0.00086436 },
    { orders: 7, customers: 2, revenue: 10.407, countSquares: 37, countSpends: 47.442, customerSquares: 63.863649 },
  ]);
});
