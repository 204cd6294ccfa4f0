import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, imbalance, openBench } from './import-text.ts';

const FIXTURES = 'test/fixtures/orders';
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a French export', () => {
  test('is read with its separator, decimal comma, day order and currency', async () => {
    const found = await bench.read(`${FIXTURES}/boutique.csv`);
    expect(found.columns).toEqual({
      customer: 'Client',
      date: 'Date de commande',
      order: 'N° de commande',
      amount: 'Montant TTC (€)',
      place: 'Pays',
      channel: 'Canal',
    });
    expect(found.dialect).toEqual({
      delimiter: ';',
      quote: '"',
      decimal: ',',
      dateFormat: 'DD/MM/YYYY',
      dateOrder: 'dmy',
      headerLine: 1,
      gzip: false,
    });
    expect(found).toMatchObject({ form: 'totals', currency: 'EUR', from: '2023-12-31', to: '2024-02-09' });
    expect(await bench.orders()).toEqual([
      { customer: 'C-1', day: '2023-12-31', amount: '1234.50' },
      { customer: 'C-2', day: '2024-01-02', amount: '45.00' },
      { customer: 'C-2', day: '2024-02-09', amount: '20.00' },
    ]);
  });

  test('accounts for every row it leaves out', async () => {
    const found = await bench.read(`${FIXTURES}/boutique.csv`);
    expect(found.rows).toEqual({
      read: 6,
      kept: 3,
      merged: 0,
      dropped: [
        { reason: 'anonymous', rows: 1 },
        { reason: 'return', rows: 1 },
        { reason: 'zero', rows: 1 },
      ],
      rejected: [],
    });
    expect(found.anonymous).toEqual({ orders: 1, revenue: 19.9 });
  });

  test('keeps the place and channel of each order, NULL when empty', async () => {
    await bench.read(`${FIXTURES}/boutique.csv`);
    const rows = await bench.engine.rows(
      z.object({ place: z.string().nullable(), channel: z.string() }),
      'SELECT place, channel FROM orders ORDER BY day',
    );
    expect(rows).toEqual([
      { place: 'France', channel: 'web' },
      { place: 'Belgique', channel: 'magasin' },
      { place: null, channel: 'web' },
    ]);
  });

  test('is identified by its bytes', async () => {
    const found = await bench.read(`${FIXTURES}/boutique.csv`);
    const bytes = readFileSync(`${FIXTURES}/boutique.csv`);
    expect(found.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(found.bytes).toBe(bytes.length);
  });
});

describe('order lines', () => {
  test('become one order per order id, summed exactly', async () => {
    const found = await bench.read(`${FIXTURES}/lines.csv`);
    expect(found).toMatchObject({ form: 'lines', orders: 2, duplicates: 1, currency: null });
    expect(found.rows).toMatchObject({ read: 9, kept: 4, merged: 2 });
    expect(await bench.orders()).toEqual([
      { customer: 17850, day: '2024-03-01', amount: '0.50' },
      { customer: 13047, day: '2024-03-02', amount: '5.02' },
    ]);
  });

  test('without customer are counted apart, by order', async () => {
    const found = await bench.read(`${FIXTURES}/lines.csv`);
    expect(found.rows.dropped).toContainEqual({ reason: 'anonymous', rows: 3 });
    expect(found.anonymous).toEqual({ orders: 1, revenue: 15 });
  });

  test('can include returns and gifts', async () => {
    const found = await bench.read(`${FIXTURES}/lines.csv`, { returns: 'net', zero: 'keep' });
    expect(found.rows.dropped).toEqual([{ reason: 'anonymous', rows: 3 }]);
    expect(found.anonymous).toEqual({ orders: 1, revenue: 5 });
    expect(await bench.orders()).toContainEqual({ customer: 17850, day: '2024-03-01', amount: '0.30' });
    expect(await bench.orders()).toContainEqual({ customer: 17850, day: '2024-03-04', amount: '0.00' });
  });

  test('that repeat another exactly can be dropped', async () => {
    const found = await bench.read(`${FIXTURES}/lines.csv`, { duplicates: 'drop' });
    expect(found.rows.dropped).toContainEqual({ reason: 'duplicate', rows: 1 });
    expect(found.duplicates).toBe(1);
    expect(imbalance(found)).toBe(0);
    expect(await bench.orders()).toContainEqual({ customer: 13047, day: '2024-03-02', amount: '2.51' });
  });

  test('are read the same from a gzip archive, in two parts or one', async () => {
    const text = readFileSync(`${FIXTURES}/lines.csv`);
    const plain = await bench.read(`${FIXTURES}/lines.csv`);
    const parts = Buffer.concat([gzipSync(text.subarray(0, 300)), gzipSync(text.subarray(300))]);
    for (const archive of [gzipSync(text), parts]) {
      const found = await bench.read(bench.write(archive, 'lines.csv.gz'));
      expect(found.dialect.gzip).toBe(true);
      expect(found.rows).toEqual(plain.rows);
    }
  });

  test('too large for 64-bit arithmetic are still exact', async () => {
    await bench.readText('order,Quantity,Unit price,client,date\n1,1000000,200000.01,1,2024-01-01\n');
    expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-01-01', amount: '200000010000.00' }]);
  });
});

describe('a Shopify export', () => {
  test('carries an order’s fields on its first line only', async () => {
    const found = await bench.read(`${FIXTURES}/offsets.csv`);
    expect(found.columns).toMatchObject({ customer: 'Email', order: 'Name', amount: 'Total', date: 'Created at' });
    expect(found.rows).toEqual({
      read: 6,
      kept: 4,
      merged: 1,
      dropped: [{ reason: 'anonymous', rows: 1 }],
      rejected: [{ reason: 'missingAmount', rows: 1 }],
    });
    expect(found.currency).toBe('EUR');
    expect(new Set((await bench.orders()).map(({ customer }) => customer))).toEqual(
      new Set(['ana@example.com', 'ben@example.com']),
    );
  });
});

describe('totals', () => {
  test('repeated on every row of an order count once, and it is said', async () => {
    const text =
      'order,client,date,total\nA,1,2024-01-03,50\nA,1,2024-01-02,50\nB,2,2024-01-02,7\nC,3,2024-01-05,8\nC,2,2024-01-04,8\n';
    const found = await bench.readText(text);
    expect(found.orders).toBe(3);
    expect(found.notes.map(({ en }) => en)).toContain(
      'The total is repeated on each row of an order: it counts once; different totals add up.',
    );
    expect(await bench.orders()).toEqual([
      { customer: 1, day: '2024-01-02', amount: '50.00' },
      { customer: 2, day: '2024-01-02', amount: '7.00' },
      { customer: 2, day: '2024-01-04', amount: '8.00' },
    ]);
  });

  test('that differ within orders are amounts of lines, and add up', async () => {
    const found = await bench.readText('order,client,date,total\nA,1,2024-01-03,50\nA,1,2024-01-03,20\n');
    expect(found.orders).toBe(1);
    expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-01-03', amount: '70.00' }]);
  });

  test('without an order id are one order a row', async () => {
    const found = await bench.readText('client,date,total\n1,2024-01-03,50\n1,2024-01-03,50\n');
    expect(found).toMatchObject({ orders: 2, duplicates: 1 });
  });

  test('whose order id is empty are orders of their own', async () => {
    const found = await bench.readText(
      'order,client,date,total\nA,1,2024-01-03,5\nA,1,2024-01-03,6\n,1,2024-01-03,7\n,1,2024-01-03,7\n',
    );
    expect(found.orders).toBe(3);
  });
});

describe('a log', () => {
  test('has orders but no amount, and says so', async () => {
    const found = await bench.readText('client;date\nA;2024-01-01\nB;2024-01-02\n');
    expect(found).toMatchObject({ form: 'log', orders: 2, anonymous: { orders: 0, revenue: null } });
    expect(found.notes[0]?.en).toBe('No amount column: nothing about money can be computed.');
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual([null, null]);
  });
});

describe('customers', () => {
  test('are whole numbers only when all of them are, and lose no leading zero', async () => {
    await bench.readText('client,date,total\n17850.0,2024-01-01,1\n 17850 ,2024-01-02,1\n');
    expect((await bench.orders()).map(({ customer }) => customer)).toEqual([17850, 17850]);
    await bench.readText('client,date,total\n007,2024-01-01,1\n7,2024-01-02,1\n');
    expect((await bench.orders()).map(({ customer }) => customer)).toEqual(['007', '7']);
    await bench.readText('client,date,total\n17850.0,2024-01-01,1\nA1 ,2024-01-02,1\n12.5,2024-01-03,1\n');
    expect((await bench.orders()).map(({ customer }) => customer)).toEqual(['17850', 'A1', '12.5']);
  });

  test('written NULL or nan by a program are no customers', async () => {
    const found = await bench.readText('client,date,total\nNULL,2024-01-01,1\nnan,2024-01-01,1\nA,2024-01-01,1\n');
    expect(found.rows.dropped).toEqual([{ reason: 'anonymous', rows: 2 }]);
  });

  test('keep a type that the head of the file did not show', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},${i % 7},2024-01-01,5\n`).join('');
    const found = await bench.readText(`order,client,date,total\n${rows}X1,A,2024-01-02,5\n`);
    expect(found.rows.kept).toBe(30_001);
    expect(await bench.orders()).toContainEqual({ customer: 'A', day: '2024-01-02', amount: '5.00' });
  });
});

test('another table name gives another table, and leaves the first', async () => {
  await bench.readText('client,date,total\n1,2024-01-01,1\n');
  await bench.readText('client,date,total\n2,2024-01-01,1\n', { table: 'orders_b' });
  expect((await bench.orders()).map(({ customer }) => customer)).toEqual([1]);
  const names = await bench.engine.rows(
    z.object({ name: z.string() }),
    'SELECT table_name AS name FROM duckdb_tables()',
  );
  expect(names.map(({ name }) => name).sort()).toEqual(['orders', 'orders_b']);
});

test('a header that two columns bear is said, with the column that is read', async () => {
  const found = await bench.readText('customer,date,total,total\n1,2024-01-01,5,7\n2,2024-01-02,6,8\n');
  expect((await bench.orders()).map(({ amount }) => Number(amount))).toEqual([5, 6]);
  expect(found.notes.map(({ en }) => en)).toContain(
    '2 columns are called “total”: only column 3 of the file is read. If it is not the right one, rename it.',
  );
  const alone = await bench.readText('customer,date,total,note,note\n1,2024-01-01,5,a,b\n');
  expect(alone.notes.some(({ en }) => en.includes('are called'))).toBe(false);
});
