import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ClickHouseRequest, openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import { RELIED_ON } from '../../../src/dataset/clickhouse/relied-on.ts';
import type { ClickHouseMapping } from '../../../src/domain/clickhouse-mapping.ts';
import { type ChdbServer, startChdb } from './start-chdb.ts';

/** How the real engine is read where tables are not as one would wish. */
let server: ChdbServer;
beforeAll(async () => {
  server = await startChdb();
});
afterAll(() => server.stop());

const CONVENTIONS: ClickHouseRequest['conventions'] = { timeZone: 'UTC', today: '2026-01-01', currency: null };
const MAPPING: ClickHouseMapping = { table: '', customer: 'who', day: 'at', amount: 'paid' };

async function open(
  mapping: Partial<ClickHouseMapping>,
  conventions: Partial<ClickHouseRequest['conventions']> = {},
  url = server.url,
) {
  const opened = await openClickHouse({
    url,
    mapping: { ...MAPPING, ...mapping },
    conventions: { ...CONVENTIONS, ...conventions },
  });
  if (opened.ok) await opened.value.engine.close();
  return opened;
}

/** Makes a table of `columns`, sorted by nothing, and fills it. */
async function make(table: string, columns: string, rows: readonly string[], engine = 'MergeTree ORDER BY tuple()') {
  await server.run(`CREATE TABLE ${table} (${columns}) ENGINE = ${engine}`);
  if (rows.length > 0) await server.run(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row})`).join(', ')}`);
}

test('every row is kept or left out for one reason', async () => {
  await make('polluted', 'who Nullable(String), at Nullable(DateTime64(3)), paid Nullable(Float64)', [
    `'a', '2024-05-01 10:00:00', 10.5`,
    `'a', '2024-05-01 11:00:00', 0.1`,
    `'b', '2025-12-31 00:00:00', 4.35`,
    `'b', '2026-01-02 00:00:00', 1`,
    `'b', '2026-01-03 00:00:00', 1`,
    `'b', '2150-01-01 00:00:00', 1`,
    `'c', NULL, 1`,
    `'c', '1970-01-01 00:00:00', 1`,
    `'c', '1969-07-20 00:00:00', 1`,
    `'c', '2024-01-01 00:00:00', NULL`,
    `'c', '2024-01-01 00:00:00', nan`,
    `'c', '2024-01-01 00:00:00', inf`,
    `'c', '2024-01-01 00:00:00', 1e300`,
    `'c', '2024-01-01 00:00:00', -3`,
    `'c', '2024-01-01 00:00:00', 0`,
    `'c', '2024-01-01 00:00:00', 0.00004`,
    `NULL, '2024-01-01 00:00:00', 7`,
    `'', '2024-01-01 00:00:00', 8`,
    `NULL, '2024-01-01 00:00:00', -1`,
    `NULL, NULL, 1`,
  ]);
  expect(await open({ table: 'polluted' })).toMatchObject({
    ok: true,
    value: {
      customers: 2,
      orders: 4,
      from: '2024-05-01',
      to: '2026-01-02',
      anonymous: { orders: 2, revenue: 15 },
      rows: {
        read: 20,
        merged: 0,
        rejected: [
          { reason: 'missingAmount', rows: 1 },
          { reason: 'unreadableAmount', rows: 3 },
          { reason: 'missingDate', rows: 4 },
          { reason: 'futureDate', rows: 2 },
        ],
        dropped: [
          { reason: 'anonymous', rows: 3 },
          { reason: 'return', rows: 1 },
          { reason: 'zero', rows: 2 },
        ],
      },
    },
  });
});

test('a moment falls on the day of the zone it is read in', async () => {
  await make('moments', "who UInt32, at DateTime('UTC'), paid Int64", [
    "1, '2024-03-30 22:30:00', 1",
    "1, '2024-12-31 23:30:00', 1",
  ]);
  expect(await open({ table: 'moments' })).toMatchObject({ value: { from: '2024-03-30', to: '2024-12-31' } });
  expect(await open({ table: 'moments' }, { timeZone: 'Europe/Paris' })).toMatchObject({
    value: { from: '2024-03-30', to: '2025-01-01' },
  });
  expect(await open({ table: 'moments' }, { timeZone: 'Asia/Tokyo' })).toMatchObject({
    value: { from: '2024-03-31', to: '2025-01-01' },
  });
});

test('rows of one order are one order, rows without order id one each', async () => {
  await make('order_lines', 'who UInt32, at Date, paid Decimal(9, 2), id Nullable(String), shop String', [
    "2, '2024-05-02', 10, 'A', 'Nice'",
    "1, '2024-05-01', 5, 'A', 'Lyon'",
    "3, '2024-05-03', 1, NULL, ''",
    "3, '2024-05-03', 2, '', ''",
    "3, '2024-05-03', 3, 'B', ''",
  ]);
  const opened = await open({ table: 'order_lines', order: 'id', place: 'shop' });
  expect(opened).toMatchObject({
    value: { customers: 2, orders: 4, from: '2024-05-01', rows: { read: 5, merged: 1 } },
  });
  expect(opened.ok && opened.value.columns).toEqual(new Set(['customer', 'date', 'order', 'amount', 'place']));
});

test('rows replaced by a newer version do not count, unless asked for', async () => {
  const columns = 'who UInt32, at Date, paid Decimal(18, 4), id UInt32';
  await make('versions', columns, ["1, '2024-05-01', 10, 1"], 'ReplacingMergeTree ORDER BY id');
  await server.run("INSERT INTO versions VALUES (1, '2024-05-01', 12, 1)");
  expect(await open({ table: 'versions' })).toMatchObject({ value: { orders: 1 } });
  expect(await open({ table: 'versions', final: false })).toMatchObject({ value: { orders: 2 } });
});

test('currencies are counted, and one can be kept', async () => {
  await make('currencies', 'who UInt32, at Date, paid Float64, money LowCardinality(Nullable(String))', [
    "1, '2024-05-01', 10, 'eur '",
    "1, '2024-05-02', 10, 'EUR'",
    "2, '2024-05-03', 10, 'GBP'",
    "2, '2024-05-04', 10, NULL",
  ]);
  expect(await open({ table: 'currencies', currency: 'money' })).toMatchObject({
    ok: false,
    message: { en: expect.stringContaining('EUR (2), GBP (1)') },
  });
  expect(await open({ table: 'currencies', currency: 'money' }, { currency: 'EUR' })).toMatchObject({
    value: {
      currency: 'EUR',
      orders: 3,
      rows: { read: 4, dropped: [{ reason: 'otherCurrency', rows: 1 }] },
      notes: [{ en: 'Rows without a currency, counted in EUR: 1.' }],
    },
  });
});

test('orders of a customer 0 are said', async () => {
  await make('zeros', 'who UInt64, at Date, paid Float64', [
    "0, '2024-05-01', 1",
    "0, '2024-05-02', 1",
    "7, '2024-05-02', 1",
  ]);
  expect(await open({ table: 'zeros' })).toMatchObject({
    value: { notes: [{ en: expect.stringContaining('Orders of customer 0: 2.') }] },
  });
});

test('the digest changes with an order, the mapping or the zone, and with nothing else', async () => {
  const digest = async (...asked: Parameters<typeof open>) => {
    const opened = await open(...asked);
    if (!opened.ok) throw new Error(opened.message.en);
    return opened.value.digest;
  };
  await make('seen', "who UInt32, at DateTime('UTC'), paid Float64", [
    "1, '2024-05-01 00:00:00', 1",
    "2, '2024-05-02 00:00:00', 2",
  ]);
  const before = await digest({ table: 'seen' });
  expect(await digest({ table: 'seen', timeoutSeconds: 5 })).toBe(before);
  expect(await digest({ table: 'seen' }, { timeZone: 'Asia/Tokyo' })).not.toBe(before);
  expect(await digest({ table: 'seen', amount: undefined } as Partial<ClickHouseMapping>)).not.toBe(before);
  await server.run("INSERT INTO seen VALUES (2, '2024-05-02 00:00:00', 3)");
  const after = await digest({ table: 'seen' });
  expect(after).not.toBe(before);
  await server.run('OPTIMIZE TABLE seen FINAL');
  expect(await digest({ table: 'seen' })).toBe(after);
});

test('a user who may change no setting reads the same', async () => {
  const reader = server.url.replace('//', '//reader:se%20cret%401@');
  const [all, mine] = [
    await open({ table: 'order_lines', order: 'id' }),
    await open({ table: 'order_lines', order: 'id' }, {}, reader),
  ];
  expect([mine.ok, mine.ok && all.ok && mine.value.digest === all.value.digest]).toEqual([true, true]);
  const wrong = server.url.replace('//', '//reader:nope@');
  expect(await open({ table: 'order_lines' }, {}, wrong)).toMatchObject({
    message: { en: expect.stringContaining('rejects the user “reader”') },
  });
});

test('the settings relied on are the engine’s own, by name and by default', async () => {
  const names = Object.keys(RELIED_ON);
  const answer = await server.run(
    `SELECT name, default FROM system.settings WHERE name IN (${names.map((name) => `'${name}'`).join(', ')}) FORMAT JSONCompact`,
  );
  const { data } = z.object({ data: z.array(z.tuple([z.string(), z.string()])) }).parse(JSON.parse(answer));
  expect(Object.fromEntries(data)).toEqual(RELIED_ON);
});

test('what is not there is refused by the name it was given', async () => {
  expect(await open({ table: 'nowhere' })).toMatchObject({
    code: 'not_in_data',
    message: { en: expect.stringContaining('default.nowhere') },
  });
  expect(await open({ table: 'seen', database: 'nowhere' })).toMatchObject({
    message: { en: expect.stringContaining('nowhere.seen') },
  });
  expect(await open({ table: 'seen', day: 'when' })).toMatchObject({
    message: { en: expect.stringContaining('Columns: who, at, paid') },
  });
});

describe('a Distributed table', () => {
  const columns = 'who UInt32, at Date, paid Float64, id UInt32';
  beforeAll(async () => {
    await make(
      'spread_all',
      columns,
      Array.from({ length: 40 }, (_, id) => `${id % 7}1, '2024-05-${10 + (id % 19)}', 2, ${id}`),
    );
    await server.run(
      'CREATE VIEW spread_by_who AS SELECT * FROM spread_all WHERE cityHash64(who) % 2 = shardNum() - 1',
    );
    await server.run('CREATE VIEW spread_by_id AS SELECT * FROM spread_all WHERE cityHash64(id) % 2 = shardNum() - 1');
    await server.run(
      `CREATE TABLE spread (${columns}) ENGINE = Distributed(shop, default, spread_by_who, cityHash64(who))`,
    );
    await server.run(
      `CREATE TABLE split (${columns}) ENGINE = Distributed(shop, default, spread_by_id, cityHash64(who))`,
    );
    await server.run(`CREATE TABLE scattered (${columns}) ENGINE = Distributed(shop, default, spread_by_id, rand())`);
  });

  test('sharded by customer is counted by its shards', async () => {
    expect(await open({ table: 'spread' })).toMatchObject({
      value: { orders: 40, customers: 7, rows: { read: 40 }, notes: [] },
    });
  });

  /** Other servers cannot be reached in these tests; that it is tried shows the way taken, and that no shard is left out in silence. */
  test.each(['split', 'scattered'])(
    'whose customers may be on several shards is read through one server: %s',
    async (table) => {
      expect(await open({ table })).toMatchObject({
        ok: false,
        message: { en: expect.stringContaining('nothing is computed on part of the orders') },
      });
    },
  );
});

describe('the statements of the guide', () => {
  const guide = readFileSync(new URL('../../../docs/scale.md', import.meta.url), 'utf8');
  const statements = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split(';'))
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

  test.each(statements)('are ClickHouse’s: %s', async (statement) => {
    const quoted = statement.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    expect(z.string().parse(await server.run(`SELECT formatQuery('${quoted}')`))).not.toBe('');
  });
});
