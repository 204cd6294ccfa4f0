import type { Engine } from '../duckdb.ts';
import { customersSql, DERIVED_ORDERS, orderDaysSql } from './derived-orders.ts';
import { extendOrders } from './extend-orders.ts';
import { countRows, isStored, stored } from './stored-tables.ts';

const orders = stored('orders');
const orderDays = stored(DERIVED_ORDERS.orderDays);
const customers = stored(DERIVED_ORDERS.customers);

/** From this share of orders or customers on, computing everything anew costs less than picking out what has changed. */
export const MANY = 0.3;

/** Notes customers, given by a query, some of whose orders have gone or changed. */
export async function noteChanged(engine: Engine, customersOf: string): Promise<void> {
  await makeNotes(engine);
  await engine.run(`INSERT INTO changed_customers SELECT DISTINCT customer FROM (${customersOf})`);
}

/** Notes new orders, given by a query. */
export async function noteAdded(engine: Engine, ordersOf: string): Promise<void> {
  await makeNotes(engine);
  await engine.run(`INSERT INTO added_days
    SELECT customer, day, count(*)::INTEGER, sum(amount)::DECIMAL(18, 4) FROM (${ordersOf}) GROUP BY customer, day`);
}

async function makeNotes(engine: Engine): Promise<void> {
  await engine.run(`CREATE TEMP TABLE IF NOT EXISTS changed_customers AS SELECT customer FROM ${orders} LIMIT 0`);
  await engine.run(`CREATE TEMP TABLE IF NOT EXISTS added_days AS
    SELECT customer, day, 0::INTEGER AS orders, amount::DECIMAL(18, 4) AS amount FROM ${orders} LIMIT 0`);
}

/** Makes the derived tables say what the orders say, once what has been noted, or anything at all, has changed. */
export async function refreshOrders(engine: Engine, touched: 'none' | 'some' | 'all'): Promise<void> {
  if (touched === 'none') return;
  const isWhole = touched === 'all' || !(await isStored(engine, DERIVED_ORDERS.customers));
  if (isWhole || !(await refreshNoted(engine))) await rebuild(engine);
  for (const table of ['changed_customers', 'added_days']) await engine.run(`DROP TABLE IF EXISTS ${table}`);
}

async function rebuild(engine: Engine): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${orderDays}`);
  await engine.run(`DROP TABLE IF EXISTS ${customers}`);
  if (!(await isStored(engine, 'orders'))) return;
  await engine.run(`CREATE TABLE ${orderDays} AS ${orderDaysSql(orders)}`);
  await engine.run(`CREATE TABLE ${customers} AS ${customersSql(orderDays)}`);
}

/**
 * Orders after the last one of their customer, which most are, extend what is known of that customer; the other touched
 * customers are computed anew. False, and nothing done, when these are too many.
 */
async function refreshNoted(engine: Engine): Promise<boolean> {
  await makeNotes(engine);
  await engine.run(`CREATE OR REPLACE TEMP TABLE known_customers AS
    SELECT * FROM ${customers} SEMI JOIN added_days USING (customer)`);
  await engine.run(`INSERT INTO changed_customers
    SELECT DISTINCT a.customer FROM added_days AS a JOIN known_customers AS k USING (customer) WHERE a.day <= k.last_day`);
  const changed = await countRows(engine, '(SELECT DISTINCT customer FROM changed_customers)');
  const isFew = changed <= MANY * (await countRows(engine, customers));
  if (isFew) {
    for (const table of ['added_days', 'known_customers']) {
      await engine.run(`DELETE FROM ${table} WHERE customer IN (SELECT customer FROM changed_customers)`);
    }
    if ((await countRows(engine, 'added_days')) > 0) await extendOrders(engine);
    if (changed > 0) await recompute(engine);
  }
  await engine.run('DROP TABLE known_customers');
  return isFew;
}

async function recompute(engine: Engine): Promise<void> {
  const days = orderDaysSql(`(SELECT * FROM ${orders} SEMI JOIN changed_customers USING (customer))`);
  await engine.run(`CREATE OR REPLACE TEMP TABLE fresh_days AS ${days}`);
  for (const table of [orderDays, customers]) {
    await engine.run(`DELETE FROM ${table} WHERE customer IN (SELECT customer FROM changed_customers)`);
  }
  await engine.run(`INSERT INTO ${orderDays} BY NAME SELECT * FROM fresh_days`);
  await engine.run(`INSERT INTO ${customers} BY NAME ${customersSql('fresh_days')}`);
  await engine.run('DROP TABLE fresh_days');
}
