import { expect, test } from 'vitest';
import type { OrderDataset } from '../../src/dataset/order-dataset.ts';
import type { Shop } from '../oracle/shop.ts';
import { callTool } from './call-tool.ts';
import { openShop } from './open-shop.ts';
import { ordersOn, shopOf } from './shop-of.ts';

/** `key → customers` of a breakdown, in its order. */
async function groups(shop: Shop, by: string, change: Partial<OrderDataset> = {}) {
  const { engine, source } = await openShop(shop, change);
  const result = await callTool(source, 'data_readiness', { by });
  await engine.close();
  if (!result.ok) return result;
  return (result.breakdown ?? []).map(({ key, customers }) => [key, customers]);
}

/** So many customers, each with one order at a place. */
function customersAt(place: string, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${from + index} 2024-01-10 10 ${place}`);
}

test('a customer belongs to the place of the first order', async () => {
  const shop = shopOf('1 2024-01-10 10 Lyon', '1 2024-01-09 10 Nice', '2 2024-01-10 10 Lyon', '1 2024-02-01 10 Lyon');
  expect(await groups(shop, 'place')).toEqual([
    ['Lyon', 1],
    ['Nice', 1],
  ]);
});

test('a first order without place counts as none, whatever comes later', async () => {
  const shop = shopOf('1 2024-01-10 10', '1 2024-01-11 10 Lyon', '2 2024-01-10 10 Lyon');
  expect(await groups(shop, 'place')).toEqual([
    ['Lyon', 1],
    ['–', 1],
  ]);
});

test('two places on the first day leave one group, whatever the order of the rows', async () => {
  const lines = ['1 2024-01-10 10 Nice', '1 2024-01-10 10 Lyon', '2 2024-01-10 10 Nice'];
  const found = await groups(shopOf(...lines), 'place');
  expect(found).toEqual([
    ['Lyon', 1],
    ['Nice', 1],
  ]);
  expect(await groups(shopOf(...lines.toReversed()), 'place')).toEqual(found);
});

test('groups come by size, then by name', async () => {
  const shop = shopOf(...customersAt('Nice', 1, 2), ...customersAt('Lyon', 3, 2), ...customersAt('Metz', 5, 3));
  expect(await groups(shop, 'place')).toEqual([
    ['Metz', 3],
    ['Lyon', 2],
    ['Nice', 2],
  ]);
});

test('past twenty-four groups the others are put together', async () => {
  const places = Array.from({ length: 27 }, (_, index) => `p${String(index).padStart(2, '0')}`);
  const shop = shopOf(...places.flatMap((place, index) => customersAt(place, 1 + index * 40, 30 - index)));
  const found = await groups(shop, 'place');
  expect(found).toHaveLength(25);
  expect(found).toMatchObject({ 0: ['p00', 30], 23: ['p23', 7], 24: ['…', 6 + 5 + 4] });
});

test('every customer is in one group', async () => {
  const shop = shopOf(
    ...Array.from({ length: 90 }, (_, index) => `${index + 1} 2024-01-${String(10 + (index % 20))} 10 p${index % 31}`),
  );
  const found = await groups(shop, 'place');
  const sum = Array.isArray(found) ? found.reduce((total, [, customers]) => total + Number(customers), 0) : 0;
  expect(sum).toBe(90);
});

test('cohorts are months of the first order', async () => {
  const shop = shopOf(...ordersOn('1', '2024-01-31', '2024-02-01'), '2 2024-02-29', '3 2024-02-01');
  expect(await groups(shop, 'cohort')).toEqual([
    ['2024-02', 2],
    ['2024-01', 1],
  ]);
});

test('names with quotes and other signs pass unharmed', async () => {
  const shop = shopOf(
    "1 2024-01-10 10 L'Aquila",
    '2 2024-01-10 10 ";--',
    '2 2024-01-11 10 x',
    "3 2024-01-10 10 L'Aquila",
  );
  expect(await groups(shop, 'place')).toEqual([
    ["L'Aquila", 2],
    ['";--', 1],
  ]);
});

test('an attribute without column is refused, with those that are possible', async () => {
  const shop = shopOf('1 2024-01-10');
  for (const by of ['category', 'first_basket']) {
    expect(await groups(shop, by)).toMatchObject({ ok: false, code: 'not_in_data', needs: [by] });
  }
  const refused = await groups(shop, 'category', { columns: new Set(['customer', 'date', 'channel']) });
  expect(refused).toMatchObject({ message: expect.stringContaining('Possible breakdowns: cohort, segment, channel.') });
});

test('the result of fewer than five customers is withheld, that of five is not', async () => {
  const shop = shopOf(...customersAt('Nice', 1, 40), ...customersAt('Lyon', 100, 5), ...customersAt('Metz', 200, 4));
  const { engine, source } = await openShop(shop);
  const result = await callTool(source, 'pareto_share', { by: 'place' });
  await engine.close();
  expect(result.ok && result.breakdown).toMatchObject([
    { key: 'Nice', customers: 40, value: { revenueShare: 0.2 } },
    { key: 'Lyon', customers: 5, value: { revenueShare: 0.2 } },
    { key: 'Metz', customers: 4, refusal: { code: 'too_few' } },
  ]);
  expect(result.ok && result.breakdown?.at(2)).not.toHaveProperty('value');
});
