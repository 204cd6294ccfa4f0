import { describe, expect, test } from 'vitest';
import { measure, measureIfAny } from '../measure.ts';
import { openShop } from '../open-shop.ts';
import { shopOf, withoutAmounts } from '../shop-of.ts';

const MONEY = ['revenue', 'monetary', 'monthlyRevenue', 'trendWindows'] as const;

test('decimals are summed exactly', async () => {
  const tenths = shopOf(...Array.from({ length: 30 }, () => '1 2024-01-01 0.1'));
  expect(await measure(tenths, 'revenue')).toBe(3);
  expect((await measure(tenths, 'monthlyRevenue')).revenue).toEqual(Float64Array.of(3));
});

test('large and small amounts do not lose each other', async () => {
  const shop = shopOf('1 2024-01-01 9999999999.99', '1 2024-01-02 0.01', '2 2024-01-02 0.01');
  expect(await measure(shop, 'revenue')).toBe(10_000_000_000.01);
});

describe('half a cent goes away from zero, once all is summed', () => {
  test.each([
    ['1.005', 1.01],
    ['8.345', 8.35],
    ['49.995', 50],
    ['0.0049', 0],
    ['-1.005', -1.01],
  ])('%s becomes %d', async (amount, rounded) => {
    const shop = shopOf(`1 2024-01-01 ${amount}`);
    expect(await measure(shop, 'revenue')).toBe(rounded);
    expect((await measure(shop, 'monetary')).monetary).toEqual(Float64Array.of(rounded));
    expect((await measure(shop, 'monthlyRevenue')).revenue).toEqual(Float64Array.of(rounded));
  });
});

test('the amounts of customers come in the order of their recencies', async () => {
  const shop = shopOf('10 2024-01-10 10', '9 2024-01-09 9', '11 2024-01-11 11', '9 2024-01-09 0.5');
  const { engine, source } = await openShop(shop);
  const found = await source.measures(['recencyFrequency', 'monetary'], { dataset: 'shop' });
  await engine.close();
  const values = found.ok ? found.value.groups[0]?.values : undefined;
  const { recencyDays = [], frequency = [] } = values?.recencyFrequency ?? {};
  const rows = Array.from(values?.monetary?.monetary ?? [], (amount, row) => [
    recencyDays[row],
    frequency[row],
    amount,
  ]);
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(
    expect.arrayContaining([
      [3, 2, 9.5],
      [2, 1, 10],
      [1, 1, 11],
    ]),
  );
});

test('a file without amounts has no measure of money', async () => {
  for (const name of MONEY) expect(await measureIfAny(withoutAmounts(shopOf('1 2024-01-01')), name)).toBeUndefined();
});
