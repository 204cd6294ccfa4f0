import { expect, test } from 'vitest';
import { measure, measureIfAny } from '../measure.ts';
import { shopOf, withoutAmounts } from '../shop-of.ts';

const shop = shopOf('1 2023-01-01 100', '1 2024-06-30 7', '2 2023-07-01 4.5', '3 2023-07-02 10', '3 2023-08-01 1');

test('the last year counts 365 days, the last observed one included', async () => {
  expect(await measure(shop, 'yearValue')).toEqual({
    from: '2023-07-02',
    lastDay: '2024-06-30',
    days: 365,
    customers: 2,
    revenue: 18,
  });
});

test('a shorter history is taken whole, and says its length', async () => {
  expect(await measure(shop, 'yearValue', { asOf: '2023-07-02' })).toMatchObject({
    from: '2023-01-01',
    days: 182,
    customers: 2,
  });
});

test('a period keeps the customers who arrived in it', async () => {
  const period = { from: '2023-07-01', to: '2023-07-02' };
  expect(await measure(shop, 'yearValue', { period })).toMatchObject({ customers: 0, revenue: 0 });
});

test('without amounts there is no value', async () => {
  expect(await measureIfAny(withoutAmounts(shop), 'yearValue')).toBeUndefined();
});
