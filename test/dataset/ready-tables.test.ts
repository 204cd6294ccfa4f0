import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Engine } from '../../src/dataset/duckdb.ts';
import { viewOrders } from '../../src/dataset/orders-view.ts';
import { openShop, reductions } from './open-shop.ts';
import { shopOf } from './shop-of.ts';

const Name = z.object({ name: z.string() });
const SHOP = shopOf('1 2024-01-10 10', '1 2024-03-01 1', '2 2024-02-29 2', '3 2024-06-30 4');
const AS_OF = '2024-07-01';

let engine: Engine;
beforeEach(async () => {
  ({ engine } = await openShop(SHOP));
  const view = viewOrders(engine, { name: 'kept', asOf: AS_OF, onlyCustomers: null });
  await engine.run(`CREATE TABLE kept_days AS SELECT * FROM ${await view.orderDays()}`);
  await engine.run(`CREATE TABLE kept_customers AS SELECT * FROM ${await view.customers()}`);
  await view.drop();
});
afterEach(() => engine.close());

const tables = async () =>
  (await engine.rows(Name, 'SELECT table_name AS name FROM duckdb_tables() ORDER BY name')).map(({ name }) => name);

test('tables kept ready are used instead of being built, and stay when the view goes', async () => {
  const ready = { orderDays: 'kept_days', customers: 'kept_customers' };
  const view = viewOrders(engine, { name: 'v1', asOf: AS_OF, onlyCustomers: null, ready });
  expect([await view.orderDays(), await view.customers(), await view.periodCustomers()]).toEqual([
    'kept_days',
    'kept_customers',
    'kept_customers',
  ]);
  await view.over({ from: '2024-02-01', to: '2024-03-15' }).periodCustomers();
  await view.drop();
  expect(await tables()).toEqual(['kept_customers', 'kept_days', 'orders']);
});

test('every reduction says the same of tables kept ready', async () => {
  const ready = { orderDays: 'kept_days', customers: 'kept_customers' };
  const built = viewOrders(engine, { name: 'v1', asOf: AS_OF, onlyCustomers: null });
  const given = viewOrders(engine, { name: 'v2', asOf: AS_OF, onlyCustomers: null, ready });
  for (const reduction of reductions) expect(await reduction.reduce(given)).toEqual(await reduction.reduce(built));
});
