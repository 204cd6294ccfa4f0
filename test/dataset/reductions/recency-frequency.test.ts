import { expect, test } from 'vitest';
import { measure } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

const shop = shopOf(...ordersOn('1', '2024-02-28', '2024-03-01', '2024-03-01', '2024-06-30'), '2 2024-06-01');

async function recencies(about = {}) {
  const { recencyDays, frequency } = await measure(shop, 'recencyFrequency', about);
  return Array.from(recencyDays, (days, row) => [days, frequency[row] ?? 0] as const).sort(([a], [b]) => a - b);
}

test('recency counts calendar days to the as-of day, frequency counts orders', async () => {
  expect(await recencies()).toEqual([
    [1, 4],
    [30, 1],
  ]);
  expect(await recencies({ asOf: '2024-03-31' })).toEqual([[30, 3]]);
});

test('over a period recency counts to its end, or to the as-of day when that comes first', async () => {
  const period = { from: '2024-03-01', to: '2024-05-01' };
  expect(await recencies({ period })).toEqual([[61, 2]]);
  expect(await recencies({ period, asOf: '2024-04-01' })).toEqual([[31, 2]]);
});
