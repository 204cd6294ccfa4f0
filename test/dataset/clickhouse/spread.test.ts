import { afterEach, expect, test } from 'vitest';
import { openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import { type FakeAnswer, type FakeClickHouse, startFake } from './fake-clickhouse.ts';
import { answerAsHealthy } from './healthy-server.ts';

let fake: FakeClickHouse;
afterEach(() => fake.stop());

/** Opens a Distributed table; gives its notes, and where the orders were read, the last time they were. */
async function open(key: string, changes: Readonly<Record<string, FakeAnswer>>) {
  const distributed = { engine: 'Distributed', engine_full: `Distributed('shop', 'shop', 'orders_local', ${key})` };
  const local = { engine: 'ReplicatedReplacingMergeTree', engine_full: 'ReplicatedReplacingMergeTree ORDER BY who' };
  fake = await startFake((query) =>
    answerAsHealthy(query, {
      "name = 'orders_local'": { rows: [local] },
      engine_full: { rows: [distributed] },
      'AS shards': { rows: [{ shards: 2 }] },
      'AS split': { rows: [{ split: 0 }] },
      ...changes,
    }),
  );
  const opened = await openClickHouse({
    url: fake.url,
    mapping: { table: 'orders', customer: 'who', day: 'on_day', amount: 'paid' },
    conventions: { timeZone: 'UTC', today: '2026-01-01', currency: null },
  });
  if (!opened.ok) return opened;
  await opened.value.engine.close();
  const counted = fake.asked.map(({ sql }) => sql).filter((sql) => sql.includes('AS print'));
  return {
    notes: opened.value.notes.map(({ en }) => en),
    from: /FROM (`[^ ]+) AS source( FINAL)?/.exec(counted.at(-1) ?? '')?.slice(1, 3),
    byShard: counted.at(-1)?.includes("FROM cluster('shop', view(") ?? false,
    relation: opened.value.engine.sql.relation('SELECT 1'),
  };
}

test('a table sharded by customer is read on its shards, settled by FINAL where their engine asks for it', async () => {
  expect(await open('cityHash64(who)', {})).toEqual({
    notes: [],
    from: ['`shop`.`orders_local`', ' FINAL'],
    byShard: true,
    relation: "cluster('shop', view(SELECT 1))",
  });
});

test.each([
  ['is not by customer', 'rand()', {}, 'not sharded by customer'],
  ['is not by customer alone', 'cityHash64(who, on_day)', {}, 'not sharded by customer'],
  [
    'is not what the rows follow',
    'cityHash64(who)',
    { 'AS split': { rows: [{ split: 3 }] } },
    'orders on several servers',
  ],
  [
    'may not be used by this user',
    'cityHash64(who)',
    { 'AS shards': { code: 497, message: 'no' } },
    'GRANT REMOTE ON *.*',
  ],
  [
    'may not be used when only reading',
    'cityHash64(who)',
    { 'AS shards': { code: 164, message: 'no' } },
    'GRANT REMOTE ON *.*',
  ],
])('a table whose sharding %s is read through one server, which is said', async (_, key, changes, note) => {
  expect(await open(key, changes)).toEqual({
    notes: [expect.stringContaining(note)],
    from: ['`shop`.`orders`', ' FINAL'],
    byShard: false,
    relation: '(SELECT 1)',
  });
});

test('when the engine of the shards’ tables cannot be seen, what that may hide is said', async () => {
  expect(await open('cityHash64(who)', { "name = 'orders_local'": { rows: [] } })).toMatchObject({
    notes: [expect.stringContaining('set “"final": true”')],
    from: ['`shop`.`orders_local`', undefined],
    byShard: true,
  });
});

test('a shard that does not answer is a refusal, not fewer orders', async () => {
  const down = { code: 279, message: 'All connection tries failed' };
  for (const word of ['AS shards', 'AS print', 'AS split']) {
    expect(await open('cityHash64(who)', { [word]: down })).toMatchObject({
      ok: false,
      code: 'tool_failed',
      message: { en: expect.stringContaining('nothing is computed on part of the orders') },
    });
  }
});
