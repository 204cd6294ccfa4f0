import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOrderSource } from '../../../src/dataset/order-source.ts';
import type { MeasureName } from '../../../src/domain/measures.ts';
import { longShare, shareOf } from '../../long-share.ts';
import type { Question } from '../../oracle/question.ts';
import type { Shop } from '../../oracle/shop.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { argumentsOf } from '../agree.ts';
import { openBench } from '../import/import-text.ts';
import { reductions, rule } from '../open-shop.ts';
import { randomShop, shopAndDay, shopAndPeriod } from '../random-shop.ts';
import { shopOf } from '../shop-of.ts';
import { type Asked, measureAll, type Opened, ORDER_MEASURES, openInClickHouse, openInDuckdb } from './open-both.ts';
import { LAYOUTS, type Layout, layOutShop } from './shop-layouts.ts';
import { type ChdbServer, startChdb } from './start-chdb.ts';

/** The same question has the same answer, to the last bit, on DuckDB and on ClickHouse’s own engine behind the official client. */
const RUNS = { seed: 20_240_229, numRuns: Math.ceil(40 * longShare()), endOnFailure: true };
const SEGMENTS = ['champions', 'loyaux', 'a-cultiver', 'a-risque', 'dormants', 'hibernants', 'prometteurs'];

let server: ChdbServer;
let shops = 0;
beforeAll(async () => {
  server = await startChdb();
});
afterAll(() => server.stop());

/** ClickHouse leaves out orders of nothing and blank attributes when it reads a table; DuckDB does when it reads a file. */
function asRead({ orders, hasAmounts }: Shop): Shop {
  const kept = orders.filter(({ units }) => units !== 0);
  return { hasAmounts, orders: kept.map((order) => ({ ...order, place: order.place || null })) };
}

const questions: fc.Arbitrary<{ shop: Shop } & Question> = fc.oneof(
  randomShop.map((shop) => ({ shop })),
  randomShop.map(({ orders }) => ({
    shop: { orders: orders.map((order) => ({ ...order, units: null })), hasAmounts: false },
  })),
  shopAndDay,
  shopAndPeriod,
);

/** Any question, about the whole or a segment, for all measures at once or for some of them by group. */
const shopAndQuestion = fc
  .tuple(
    questions,
    fc.option(fc.constantFrom(...SEGMENTS), { freq: 4 }),
    fc.option(fc.constantFrom('place', 'channel', 'cohort', 'segment'), { freq: 2 }),
    fc.shuffledSubarray([...ORDER_MEASURES], { minLength: 3, maxLength: 3 }),
  )
  .map(([{ shop, ...question }, segment, by, some]) => {
    const narrowed = segment === null || !shop.hasAmounts ? question : { ...question, segment };
    return by === null
      ? { shop: asRead(shop), question: narrowed, names: ORDER_MEASURES }
      : { shop: asRead(shop), question: { ...narrowed, by }, names: some };
  })
  .filter(({ shop }) => shop.orders.length > 0);

async function openInBoth(layout: Layout, shop: Shop, watch?: (sql: string) => void): Promise<[Opened, Opened]> {
  shops += 1;
  const mapping = await layOutShop(server, `shop_${shops}`, shop, layout);
  return Promise.all([openInDuckdb(shop), openInClickHouse(server.url, mapping, watch)]);
}

async function compare(layout: Layout, shop: Shop, question: Question, names: readonly MeasureName[]): Promise<void> {
  const [here, there] = await openInBoth(layout, shop);
  try {
    const asked = argumentsOf(question);
    expect(await measureAll(there.source, asked, names)).toEqual(await measureAll(here.source, asked, names));
    expect(there.notes).toEqual(shop.hasAmounts ? [] : [expect.stringContaining('No amount column')]);
  } finally {
    await Promise.all([here.close(), there.close()]);
  }
}

test.each(LAYOUTS)('kept as %s, orders give on ClickHouse what they give on DuckDB', async (layout) => {
  await fc.assert(
    fc.asyncProperty(shopAndQuestion, ({ shop, question, names }) => compare(layout, shop, question, names)),
    RUNS,
  );
});

test('names that look like SQL are names', async () => {
  const places = ["x'); DROP TABLE orders; --", 'a\\', "\\' OR 1=1", "cluster('shop',view(", '`', '\u00e9\u{1f600}'];
  const { orders } = shopOf(
    ...places.flatMap((_, index) => [`${index + 1} 2024-01-10 ${index + 1}`, `${index + 9} 2024-02-10`]),
  );
  const shop = {
    hasAmounts: true,
    orders: orders.map((order, index) => ({ ...order, place: places[index >> 1] ?? null })),
  };
  for (const layout of ['one row an order', 'two shards'] as const)
    await compare(layout, shop, { by: 'place' }, ['buyers', 'revenue']);
});

test('the shards aggregate: only the two measures by customer and the largest accounts bring more', async () => {
  const asked = new Set<string>();
  const shop = fc.sample(randomShop, { seed: 7, numRuns: 1 })[0] ?? shopOf();
  const [here, there] = await openInBoth('two shards', asRead(shop), (sql) => asked.add(sql));
  await measureAll(there.source, { segment: 'a-cultiver', period: { from: '2020-01-01', to: '2030-01-01' } });
  await there.source.measures(['buyers'], { dataset: 'shop', by: 'place' });
  await Promise.all([here.close(), there.close()]);
  const shipped: string[] = [];
  for (const sql of asked) {
    const plan = await server.run(`EXPLAIN ${sql}`);
    const steps = [...plan.matchAll(/[├└]──(\w+)|^(\w+)(?=$| \()/gm)].map(([, inner, outer]) => inner ?? outer);
    if (steps[steps.indexOf('Union') - 1] !== 'MergingAggregated') shipped.push(sql.replace(/\s+FROM [\s\S]*/, ''));
  }
  expect(asked.size).toBeGreaterThan(20);
  expect(shipped).toEqual([
    expect.stringMatching(/last_day\)::DOUBLE, orders::DOUBLE, coalesce\(round\(amount, 2\), 0\)::DOUBLE$/),
    'SELECT month, account, revenue', // joins three customers chosen among all, which no shard can do alone
  ]);
});

const isAbsent = lacksShared('data/online_retail/');

describe.skipIf(isAbsent)('Online Retail (needs ../shared/data)', () => {
  const all: Opened[] = [];
  beforeAll(async () => {
    const path = fileURLToPath(sharedFile('data/online_retail/online_retail.csv.gz'));
    const bench = await openBench();
    const { rows, from, to } = await bench.read(path);
    const columns = new Set(['customer', 'date', 'order', 'amount', 'place']);
    const dataset = {
      id: 'shop',
      engine: bench.engine,
      digest: '',
      columns,
      hasAmount: true,
      rowsRead: rows.read,
      currency: null,
    };
    const about = { timeZone: 'UTC', conventions: {}, from, to, asOf: '2011-12-10' };
    const here = {
      source: openOrderSource({ ...dataset, ...about }, reductions, rule),
      notes: [],
      close: bench.close,
    };
    const lines =
      "(invoice String, who Nullable(UInt32), at DateTime('UTC'), paid Decimal(18, 4), country LowCardinality(String))";
    await server.run(`CREATE TABLE retail_lines ${lines} ENGINE = MergeTree ORDER BY (invoice, at)`);
    await server.run(
      `INSERT INTO retail_lines SELECT InvoiceNo, toUInt32OrNull(splitByChar('.', CustomerID)[1]), InvoiceDate,
         Quantity * toDecimal64(UnitPrice, 4), Country
       FROM file('${path}', CSVWithNames, 'InvoiceNo String, StockCode String, Description String, Quantity Int64,
         InvoiceDate DateTime(\\'UTC\\'), UnitPrice String, CustomerID String, Country String')`,
    );
    await server.run(
      'CREATE VIEW retail_shard AS SELECT * FROM retail_lines WHERE cityHash64(ifNull(who, 0)) % 2 = shardNum() - 1',
    );
    await server.run(
      `CREATE TABLE retail ${lines} ENGINE = Distributed(shop, default, retail_shard, cityHash64(ifNull(who, 0)))`,
    );
    const mapping = { customer: 'who', day: 'at', order: 'invoice', amount: 'paid', place: 'country' };
    const there = ['retail_lines', 'retail'].map((table) => openInClickHouse(server.url, { table, ...mapping }));
    all.push(here, ...(await Promise.all(there)));
  });
  afterAll(async () => {
    for (const { close } of all) await close();
  });

  const asked: [string, Asked][] = [
    ['as a whole', {}],
    ['over a period', { period: { from: '2011-03-01', to: '2011-09-15' } }],
    ['as of a past day', { asOf: '2011-06-15' }],
    ['in a segment', { segment: 'champions' }],
  ];
  test.each(shareOf(asked))('%s, it says the same on DuckDB, on a server and on two shards', async (_, question) => {
    const [expected, found, spread] = await Promise.all(all.map(({ source }) => measureAll(source, question)));
    expect(expected).toHaveProperty('population.customers');
    expect(found).toEqual(expected);
    expect(spread).toEqual(expected);
  });

  test.each(shareOf(['segment', 'place'] as const))('by %s, its groups are the same on each', async (by) => {
    const names = ['buyers', 'revenue'] as const;
    const [expected, found, spread] = await Promise.all(all.map(({ source }) => measureAll(source, { by }, names)));
    expect(expected).toHaveProperty('groups.8');
    expect(found).toEqual(expected);
    expect(spread).toEqual(expected);
  });
});
