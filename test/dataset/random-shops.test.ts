import fc from 'fast-check';
import { test } from 'vitest';
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

// A value per customer is an amount, 0 or more: what historic_value says of refunds beyond sales is left open.
test('with refunds netted, every tool but historic_value answers what loops over the orders answer', async () => {
  const netted = fc.tuple(randomShop, fc.integer({ min: 2, max: 5 })).map(([shop, every]) => ({
    ...shop,
    orders: shop.orders.map((order, index) => ({
      ...order,
      units: (order.units ?? 0) * (index % every === 0 ? -1 : 1),
    })),
  }));
  const calls = toolCalls.filter(({ tool }) => tool !== 'historic_value');
  await fc.assert(
    fc.asyncProperty(netted, (shop) => agree(shop, {}, calls)),
    { ...RUNS, numRuns: 10 },
  );
});
