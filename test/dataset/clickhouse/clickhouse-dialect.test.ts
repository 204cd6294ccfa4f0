import { expect, test } from 'vitest';
import { clickHouseDialect } from '../../../src/dataset/clickhouse/clickhouse-dialect.ts';
import { duckdbDialect } from '../../../src/dataset/duckdb-dialect.ts';

const server = clickHouseDialect('(SELECT 1)', null);
const cluster = clickHouseDialect('(SELECT 1)', 'shop');

test('both engines answer to the same names', () => {
  expect(Object.keys(server).sort()).toEqual(Object.keys(duckdbDialect).sort());
});

test('on one server a relation is a sub-query, on a cluster each shard computes its own', () => {
  expect(duckdbDialect.relation('SELECT 1')).toBe('(SELECT 1)');
  expect(server.relation('SELECT 1')).toBe('(SELECT 1)');
  expect(cluster.relation('SELECT 1')).toBe("cluster('shop', view(SELECT 1))");
});

test('a relation inside another one is computed by the same shard', () => {
  const inner = cluster.relation('SELECT customer FROM orders');
  const middle = cluster.relation(`SELECT * FROM ${inner} AS a JOIN ${inner} AS b USING (customer)`);
  const outer = cluster.relation(`SELECT customer FROM ${middle} WHERE customer IN (SELECT customer FROM ${inner})`);
  expect(outer.match(/cluster\(/g)).toHaveLength(1);
  expect(outer.match(/\(/g)?.length).toBe(outer.match(/\)/g)?.length);
  expect(outer).toContain('FROM ((SELECT customer FROM orders)) AS a JOIN ((SELECT customer FROM orders)) AS b');
});

test.each([
  ["L'Aquila", "'L''Aquila'", "'L\\'Aquila'"],
  ['a\\', "'a\\'", "'a\\\\'"],
  ["\\' OR 1 = 1 --", "'\\'' OR 1 = 1 --'", "'\\\\\\' OR 1 = 1 --'"],
  ["cluster('shop', view(", "'cluster(''shop'', view('", "'cluster(\\'shop\\', view('"],
])('%s is one literal in each', (value, inDuckdb, inClickHouse) => {
  expect(duckdbDialect.text(value)).toBe(inDuckdb);
  expect(cluster.text(value)).toBe(inClickHouse);
  expect(cluster.relation(`SELECT ${cluster.text(value)}`)).toContain(inClickHouse);
});
