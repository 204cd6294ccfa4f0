import fc from 'fast-check';
import { test } from 'vitest';
import { netReturns } from '../oracle/net-returns.ts';
import { toolCalls } from '../oracle/tool-call.ts';
import { agree } from './agree.ts';
import { randomShop, shopAndDay, shopAndPeriod } from './random-shop.ts';

/** A counterexample is not made smaller: it says which call differs, and where. Run its path without `endOnFailure` to shrink it. */
const RUNS = { seed: 20_240_229, numRuns: 25, endOnFailure: true };

test('every tool answers what loops over the orders answer', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, (shop) => agree(shop, {}, toolCalls)),
    RUNS,
  );
});

test('over any period, every tool answers what loops over the orders answer', async () => {
  await fc.assert(
    fc.asyncProperty(shopAndPeriod, ({ shop, period }) => agree(shop, { period }, toolCalls)),
    RUNS,
  );
});

test('as of any day, every tool answers what loops over the orders answer', async () => {
  await fc.assert(
    fc.asyncProperty(shopAndDay, ({ shop, asOf }) => agree(shop, { asOf }, toolCalls)),
    RUNS,
  );
});

test('without amounts, every tool answers what loops over the orders answer, or that it needs them', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, (shop) => {
      const orders = shop.orders.map((order) => ({ ...order, units: null }));
      return agree({ orders, hasAmounts: false }, {}, toolCalls);
    }),
    { ...RUNS, numRuns: 10 },
  );
});

test('with returns netted, every tool answers what loops over the orders answer', async () => {
  const parts = fc.tuple(randomShop, fc.integer({ min: 2, max: 5 }), fc.constantFrom(1, 3));
  const netted = parts.map(([shop, every, times]) => {
    const bought = shop.orders.filter((_, index) => (index + 1) % every !== 0);
    const returns = shop.orders.filter((_, index) => (index + 1) % every === 0);
    const negative = returns.map((order) => ({ ...order, units: -times * (order.units ?? 0) }));
    return { ...shop, orders: netReturns(bought, negative).orders };
  });
  await fc.assert(
    fc.asyncProperty(netted, (shop) => agree(shop, {}, toolCalls)),
    { ...RUNS, numRuns: 10 },
  );
});
