import { expect, test } from 'vitest';
import { measure, rowsOf } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

test('gaps count calendar days, over leap days, months and years', async () => {
  const shop = shopOf(
    ...ordersOn('1', '2024-02-28', '2024-03-01'),
    ...ordersOn('2', '2023-02-28', '2023-03-01'),
    ...ordersOn('3', '2023-12-31', '2024-01-01', '2024-01-01', '2024-12-31'),
  );
  expect(rowsOf(await measure(shop, 'gapCounts'))).toEqual([
    { gapDays: 1, count: 2 },
    { gapDays: 2, count: 1 },
    { gapDays: 365, count: 1 },
  ]);
});

test('a gap is in the period when both of its days are', async () => {
  const shop = shopOf(...ordersOn('1', '2024-01-30', '2024-02-02', '2024-02-07', '2024-03-01', '2024-03-11'));
  const gapsIn = async (from: string, to: string) =>
    Array.from((await measure(shop, 'gapCounts', { period: { from, to } })).gapDays);
  expect(await gapsIn('2024-02-01', '2024-03-01')).toEqual([5]);
  expect(await gapsIn('2024-02-01', '2024-03-02')).toEqual([5, 23]);
});
