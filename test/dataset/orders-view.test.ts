import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';
import { type OrdersView, viewOrders } from '../../src/dataset/orders-view.ts';
import { openShop } from './open-shop.ts';
import { ordersOn, shopOf } from './shop-of.ts';

const Name = z.object({ name: z.string() });
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

const shop = shopOf(
  '1 2024-01-10 10',
  '1 2024-01-10 5.5',
  '1 2024-03-01 1',
  '2 2024-02-29 2',
  ...ordersOn('3', '2024-06-30'),
);

let engine: Engine;
let statements: string[];

beforeEach(async () => {
  const bare = await openEngine();
  statements = [];
  engine = {
    ...bare,
    run: (sql, parameters) => {
      statements.push(sql);
      return bare.run(sql, parameters);
    },
  };
  await openShop(shop, { engine });
  statements = [];
});

afterEach(() => engine.close());

function view(asOf: string, onlyCustomers: string | null = null): OrdersView {
  return viewOrders(engine, { name: 'v1', asOf, onlyCustomers });
}

/** The rows of a table with days and amounts as text, sorted. */
async function read(table: string, columns: string): Promise<unknown[][]> {
  const list = columns
    .split(' ')
    .map((column) => (/_day$|^day$|^amount$/.test(column) ? `${column}::VARCHAR AS ${column}` : column));
  const rows = await engine.rows(
    Row,
    `SELECT customer::INTEGER AS customer, ${list.join(', ')} FROM ${table} ORDER BY ALL`,
  );
  return rows.map((row) => Object.values(row));
}

test('orders of one day are merged into one purchase day, which knows the first and the next', async () => {
  const whole = view('2024-07-01');
  expect(await read(await whole.orderDays(), 'day orders amount first_day next_day')).toEqual([
    [1, '2024-01-10', 2, '15.5000', '2024-01-10', '2024-03-01'],
    [1, '2024-03-01', 1, '1.0000', '2024-01-10', null],
    [2, '2024-02-29', 1, '2.0000', '2024-02-29', null],
    [3, '2024-06-30', 1, '1.0000', '2024-06-30', null],
  ]);
});

test('a customer has a first, a second and a last day, purchase days and orders', async () => {
  const whole = view('2024-07-01');
  expect(await read(await whole.customers(), 'first_day second_day last_day days orders amount')).toEqual([
    [1, '2024-01-10', '2024-03-01', '2024-03-01', 2, 3, '16.5000'],
    [2, '2024-02-29', null, '2024-02-29', 1, 1, '2.0000'],
    [3, '2024-06-30', null, '2024-06-30', 1, 1, '1.0000'],
  ]);
});

test('the as-of day itself is not seen', async () => {
  expect(await read(await view('2024-03-01').customers(), 'second_day orders')).toEqual([
    [1, null, 2],
    [2, null, 1],
  ]);
});

test('only the customers asked for are kept, with all of their orders', async () => {
  expect(
    await read(await view('2024-07-01', 'SELECT customer FROM orders WHERE amount = 5.5').orders(), 'day'),
  ).toEqual([
    [1, '2024-01-10'],
    [1, '2024-01-10'],
    [1, '2024-03-01'],
  ]);
});

test('a period changes who ordered in it, not the history of the customers', async () => {
  const march = view('2024-07-01').over({ from: '2024-03-01', to: '2024-04-01' });
  expect(await read(await march.periodCustomers(), 'last_day orders amount')).toEqual([[1, '2024-03-01', 1, '1.0000']]);
  expect(await read(await march.customers(), 'orders')).toEqual([
    [1, 3],
    [2, 1],
    [3, 1],
  ]);
  expect(march.over(null).period).toBeNull();
});

test('a table is built once, whoever asks and however many at a time', async () => {
  const whole = view('2024-07-01');
  const period = { from: '2024-01-01', to: '2024-02-01' };
  await Promise.all([whole.customers(), whole.orderDays(), whole.over(period).customers(), whole.periodCustomers()]);
  expect(statements).toHaveLength(2);
  await Promise.all([whole.over(period).periodCustomers(), whole.over({ ...period }).periodCustomers()]);
  expect(statements).toHaveLength(3);
});

test('dropping a view frees its tables and leaves the orders', async () => {
  const whole = view('2024-07-01');
  await whole.over({ from: '2024-01-01', to: '2024-02-01' }).periodCustomers();
  await whole.drop();
  expect(await engine.rows(Name, 'SELECT table_name AS name FROM duckdb_tables()')).toEqual([{ name: 'orders' }]);
});

test('a day that is not a day never reaches the engine', () => {
  expect(() => view("2024-01-01'; DROP TABLE orders; --")).toThrow('expected a day');
});
