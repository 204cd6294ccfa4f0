import { expect, test } from 'vitest';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

const shop = shopOf(
  ...ordersOn('1', '2024-01-15', '2024-02-01', '2024-02-29', '2024-02-29', '2024-04-30'),
  ...ordersOn('2', '2024-02-10', '2024-02-20'),
);

async function months(about = {}) {
  const rows = rowsOf(await measure(shop, 'monthlyOrders', about));
  return rows.map(({ month, orders, customers, newCustomers, complete }) => [
    month,
    orders,
    customers,
    newCustomers,
    complete,
  ]);
}

test('a month counts its orders, its customers once each, and those who arrive in it', async () => {
  expect(await months()).toEqual([
    ['2024-01', 1, 1, 1, 0],
    ['2024-02', 5, 2, 1, 1],
    ['2024-04', 1, 1, 0, 1],
  ]);
});

test('the last month is complete when the as-of day is the first of the next one', async () => {
  expect((await months({ asOf: '2024-02-29' })).at(-1)).toEqual(['2024-02', 3, 2, 1, 0]);
  expect((await months({ asOf: '2024-03-01' })).at(-1)).toEqual(['2024-02', 5, 2, 1, 1]);
});

test('a month that the period cuts is partial, and counts customers by their orders in the period', async () => {
  expect(await months({ period: { from: '2024-02-05', to: '2024-03-01' } })).toEqual([['2024-02', 4, 2, 1, 0]]);
  expect(await months({ period: { from: '2024-02-01', to: '2024-02-15' } })).toEqual([['2024-02', 2, 2, 1, 0]]);
  expect(await months({ period: { from: '2024-02-01', to: '2024-03-01' } })).toEqual([['2024-02', 5, 2, 1, 1]]);
});
