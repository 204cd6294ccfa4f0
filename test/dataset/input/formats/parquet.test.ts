import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPS } from '../../../../src/dataset/input/caps.ts';
import { openTable } from '../../../../src/dataset/input/open-table.ts';
import { type Bench, imbalance, openBench, rejectsOf, type TestOptions } from '../../import/import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Writes the rows of a query to a Parquet file. */
async function write(query: string, name = 'orders.parquet', format = 'PARQUET'): Promise<string> {
  const path = join(bench.folder, name);
  await bench.engine.run(`COPY (${query}) TO '${path.replaceAll("'", "''")}' (FORMAT ${format})`);
  return path;
}

const rowsOf = (...rows: string[]) => `FROM (VALUES ${rows.join(', ')})`;

describe('the columns of a Parquet file are read by their types', () => {
  test.each([
    ['a date', "DATE '2024-02-29'"],
    ['a date and time', "TIMESTAMP '2024-02-29 23:59:59.5'"],
    ['nanoseconds', "TIMESTAMP_NS '2024-02-29 23:59:59.123456789'"],
    ['an instant, seen from the zone', "TIMESTAMPTZ '2024-02-28 23:30:00+00'"],
    ['a text', "'29/02/2024'"],
    ['an ISO text with an offset', "'2024-02-29T00:30:00+01:00'"],
  ])('days: %s', async (_, value) => {
    const path = await write(`SELECT * ${rowsOf(`(1, ${value}, 5.0)`)} AS t(client, date, total)`);
    await bench.read(path, { timeZone: 'Europe/Paris' });
    expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-02-29', amount: '5.00' }]);
  });

  test.each([
    ['an integer', '7::INTEGER', '7.00'],
    ['a decimal of three digits', '1.234::DECIMAL(10, 3)', '1.23'],
    ['a double', '19.99::DOUBLE', '19.99'],
    ['a float', '19.9::FLOAT', '19.90'],
    ['a large decimal', '123456789.125::DECIMAL(38, 3)', '123456789.13'],
    ['a text', "'1 234,56'", '1234.56'],
  ])('amounts: %s', async (_, value, amount) => {
    const found = await bench.read(
      await write(`SELECT * ${rowsOf(`('a', DATE '2024-01-01', ${value})`)} AS t(client, date, total)`),
    );
    expect(await bench.orders()).toEqual([{ customer: 'a', day: '2024-01-01', amount }]);
    expect(found.notes.map(({ en }) => en).join()).not.toContain('Nothing tells decimals');
  });

  test.each([
    ['whole numbers', '17850::BIGINT', 17850],
    ['small whole numbers', '50::UTINYINT', 50],
    ['doubles, as pandas writes them', '17850::DOUBLE', 17850],
    ['texts', "' C-1 '", 'C-1'],
    ['bytes, as old writers mark texts', "'C-1'::BLOB", 'C-1'],
    ['categories', "'C-1'::ENUM('C-1')", 'C-1'],
    ['a UUID', "'6f1ed002-ab5e-11ec-b909-0242ac120002'::UUID", '6f1ed002-ab5e-11ec-b909-0242ac120002'],
  ])('customers: %s', async (_, value, customer) => {
    await bench.read(await write(`SELECT * ${rowsOf(`(${value}, DATE '2024-01-01', 5)`)} AS t(client, date, total)`));
    expect(await bench.orders()).toEqual([{ customer, day: '2024-01-01', amount: '5.00' }]);
  });
});

test('what a stored number cannot be is counted as it would be in a text', async () => {
  const rows = [
    "(1.0::DOUBLE, DATE '2024-01-01', 5.0::DOUBLE)",
    "('nan'::DOUBLE, DATE '2024-01-02', 5.0)",
    "(NULL, DATE '2024-01-03', 5.0)",
    '(2.0, NULL, 5.0)',
    "(2.0, DATE '2024-01-05', 'nan'::DOUBLE)",
    "(2.0, DATE '2024-01-06', NULL)",
    "(2.0, DATE '2024-01-07', 1e300)",
    "(2.0, DATE '1024-01-08', 5.0)",
    "(2.0, DATE '2024-01-09', -5.0)",
  ];
  const found = await bench.read(await write(`SELECT * ${rowsOf(...rows)} AS t(client, date, total)`));
  expect(await rejectsOf(found)).toMatchObject([
    { line: 4, reason: 'missingDate' },
    { line: 5, reason: 'missingAmount' },
    { line: 6, reason: 'missingAmount' },
    { line: 7, reason: 'unreadableAmount', value: '1e+300' },
    { line: 8, reason: 'tooOldDate', value: '1024-01-08', text: '2.0,1024-01-08,5.0' },
  ]);
  expect(found.rows.dropped).toEqual([
    { reason: 'anonymous', rows: 2 },
    { reason: 'return', rows: 1 },
  ]);
  expect(found.orders).toBe(1);
  expect(imbalance(found)).toBe(0);
});

test('identifiers that stop being whole numbers after the head are kept as texts', async () => {
  const path = await write(
    "SELECT CASE WHEN i < 5000 THEN i ELSE i + 0.5 END::DOUBLE AS client, DATE '2024-01-01' AS date, 5 AS total FROM range(5001) t(i)",
  );
  const found = await bench.read(path);
  expect(found.orders).toBe(5001);
  expect((await bench.orders()).map(({ customer }) => customer)).toContain('5000.5');
});

describe('a Parquet file gives what its CSV gives', () => {
  const query = `
    SELECT 100000 + i AS order_id, CASE WHEN i % 17 = 0 THEN NULL ELSE hash(i) % 900 END::BIGINT AS customer_id,
      (DATE '2023-01-01' + (i % 700)::INTEGER) AS order_date, ((hash(i * 7) % 40000)::BIGINT / 100 - 20)::DECIMAL(10, 2) AS total,
      ['FR', 'BE', NULL][1 + (hash(i) % 3)::INTEGER] AS country, 1 + i % 3 AS quantity
    FROM range(20000) t(i)`;
  const same: [string, Partial<TestOptions>][] = [
    ['by default', {}],
    ['with returns netted', { returns: 'net' }],
    ['with duplicates dropped', { duplicates: 'drop' }],
    ['as lines', { map: { unitPrice: 'total' } }],
  ];

  test.each(same)('%s', async (_, options) => {
    const [parquet, csv] = [await write(query), await write(query, 'orders.csv', 'CSV')];
    const results = [];
    for (const path of [parquet, csv]) {
      const { rows, orders, anonymous, duplicates, from, to, columns } = await bench.read(path, options);
      results.push({ rows, orders, anonymous, duplicates, from, to, columns, kept: await bench.orders() });
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.orders).toBeGreaterThan(700);
  });
});

describe('a Parquet file', () => {
  const ONE = "SELECT 1 AS client, DATE '2024-01-01' AS date, 5 AS total";

  test('is recognised by its content, whatever its name, globs and quotes included', async () => {
    mkdirSync(join(bench.folder, "l'an [2024]*"), { recursive: true });
    await write("SELECT 9 AS client, DATE '2024-01-01' AS date, 5 AS total", 'v1.parquet');
    for (const name of ['orders.csv', 'v[1].parquet', "l'an [2024]*/v?.parquet"]) {
      await bench.read(await write(ONE, name));
      expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-01-01', amount: '5.00' }]);
    }
  });

  test('with nested columns is read without them, and a note names them', async () => {
    const path = await write(`SELECT [1, 2] AS articles, {'ville': 'Lyon'} AS adresse, * FROM (${ONE})`);
    const table = await openTable(path, { words: [], mapped: [], folder: bench.folder });
    expect(table.ok && table.value.input.notes.map(({ fr }) => fr)).toEqual([
      'Fichier Parquet\u00a0: la «\u00a0ligne\u00a0» d’un rejet est le rang de la ligne de données.',
      'Colonnes Parquet imbriquées (listes, structures), laissées de côté\u00a0: articles, adresse.',
    ]);
    await bench.read(path);
    expect(await bench.orders()).toEqual([{ customer: 1, day: '2024-01-01', amount: '5.00' }]);
  });

  test.each([8, 60, 200])('cut by %i bytes is refused', async (cut) => {
    const whole = readFileSync(await write(ONE));
    expect((await bench.refused(whole.subarray(0, -cut))).message.fr).toContain('abîmé, incomplet ou chiffré');
  });

  test('without rows, with too many of them or too many columns, or inside gzip, is refused', async () => {
    const refusalOf = async (query: string, caps = CAPS) => {
      const table = await openTable(await write(query), { words: [], mapped: [], folder: bench.folder, caps });
      return table.ok ? null : table.message.fr;
    };
    expect(await refusalOf(`${ONE} WHERE false`)).toContain('aucune');
    expect(await refusalOf(`SELECT range AS a, 1 AS b FROM range(101)`, { ...CAPS, storedRows: 100 })).toContain(
      'annonce 101\u00a0lignes, au plus 100 sont lues',
    );
    expect(await refusalOf(ONE, { ...CAPS, columns: 2 })).toContain('3 colonnes, au plus 2');
    expect((await bench.refused(gzipSync(readFileSync(await write(ONE))))).message.en).toContain('Decompress it once');
  });
});
