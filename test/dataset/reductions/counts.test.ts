import { describe, expect, test } from 'vitest';
import { measure } from '../measure.ts';
import { ordersOn, shopOf } from '../shop-of.ts';

const shop = shopOf(
  ...ordersOn('1', '2024-01-01', '2024-01-01'),
  ...ordersOn('2', '2024-02-10', '2024-05-01'),
  '3 2024-06-30',
);

describe('buyers, repeat buyers and orders', () => {
  const counts = async (period?: { from: string; to: string }) => {
    const about = period === undefined ? {} : { period };
    return Promise.all([
      measure(shop, 'buyers', about),
      measure(shop, 'repeatBuyers', about),
      measure(shop, 'orders', about),
    ]);
  };

  test('two orders on one day make a repeat buyer', async () => expect(await counts()).toEqual([3, 2, 5]));

  test('a period counts the orders from its first day to the day before its end', async () => {
    expect(await counts({ from: '2024-02-10', to: '2024-05-01' })).toEqual([1, 0, 1]);
    expect(await counts({ from: '2024-02-10', to: '2024-05-02' })).toEqual([1, 1, 2]);
  });

  test('a period without orders counts 0', async () => {
    expect(await counts({ from: '2030-01-01', to: '2031-01-01' })).toEqual([0, 0, 0]);
  });
});

describe('the length of the period', () => {
  const days = (about = {}) => measure(shop, 'periodDays', about);

  test('is that of the history, from the first order to the day before the as-of one', async () => {
    expect(await days()).toBe(182);
    expect(await days({ asOf: '2025-01-01' })).toBe(366);
  });

  test('is the part of a period that the data covers', async () => {
    expect(await days({ period: { from: '2024-02-01', to: '2024-03-01' } })).toBe(29);
    expect(await days({ period: { from: '2023-01-01', to: '2024-03-01' } })).toBe(60);
    expect(await days({ period: { from: '2024-06-01', to: '2025-06-01' } })).toBe(30);
    expect(await days({ period: { from: '2025-01-01', to: '2026-01-01' } })).toBe(0);
  });
});

describe('the inventory', () => {
  test('says what the file holds up to the as-of day, whatever the period', async () => {
    const period = { from: '2024-05-01', to: '2024-05-02' };
    expect(await measure(shop, 'inventory', { period, asOf: '2024-05-02' })).toEqual({
      kinds: ['orders'],
      columns: ['amount', 'channel', 'customer', 'date', 'place'],
      customers: 2,
      orders: 4,
      from: '2024-01-01',
      to: '2024-05-01',
      historyDays: 122,
    });
  });

  test('of a segment without customers is empty', async () => {
    expect(await measure(shop, 'inventory', { segment: 'champions' })).toMatchObject({
      customers: 0,
      orders: 0,
      from: null,
      to: null,
      historyDays: 0,
    });
  });
});
