import { expect, test } from 'vitest';
import { readDistributed } from '../../../src/dataset/clickhouse/read-distributed.ts';

test('a Distributed table says its cluster, the table of each shard and the columns of its key', () => {
  expect(readDistributed("Distributed('shop', 'fidelio', 'orders_local', cityHash64(customer))", 'x')).toEqual({
    cluster: 'shop',
    database: 'fidelio',
    table: 'orders_local',
    keyColumns: ['customer'],
  });
});

test.each([
  ["Distributed('shop', 'd', 't', intHash32(`Customer ID`) % 16, 'policy')", ['Customer ID']],
  ["Distributed('shop', 'd', 't', sipHash64(customer, day)) SETTINGS fsync_after_insert = 1", ['customer', 'day']],
  ["Distributed('shop', 'd', 't', rand())", []],
  ["Distributed('shop', 'd', 't')", []],
  ["Distributed('shop', 'd', 't', customer) SETTINGS background_insert_batch = 1", ['customer']],
  ["Distributed('shop', 'd', 't', cityHash64(concat(customer, 'shop')))", ['customer']],
])('%s shards by %j', (engine, keyColumns) => {
  expect(readDistributed(engine, 'x')).toMatchObject({ cluster: 'shop', table: 't', keyColumns });
});

test('names without quotes, macros and an empty database are read too', () => {
  expect(readDistributed('Distributed(shop, default, orders_local, customer)', 'x')).toMatchObject({
    database: 'default',
  });
  expect(readDistributed("Distributed('{cluster}', '', 'orders_local', customer)", 'own')).toMatchObject({
    cluster: '{cluster}',
    database: 'own',
  });
});

test('what is not understood is not guessed', () => {
  expect(readDistributed('MergeTree ORDER BY day', 'x')).toBeNull();
  expect(readDistributed("Distributed('it\\'s', 'd', 't', customer)", 'x')).toBeNull();
});
