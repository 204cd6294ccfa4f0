import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

test('columns come whole and in order, over many chunks', async () => {
  const { n, t, twice } = await engine.columns(
    { n: 'number', t: 'text', twice: 'number' },
    `SELECT range::DOUBLE AS n, 'x' || range AS t, (range * 2)::DOUBLE AS twice FROM range(10000) ORDER BY range`,
  );
  expect(n).toEqual(Float64Array.from({ length: 10_000 }, (_, i) => i));
  expect(twice).toEqual(n.map((value) => value * 2));
  expect(t).toEqual(Array.from({ length: 10_000 }, (_, i) => `x${i}`));
});

test('columns of no rows are empty', async () => {
  expect(await engine.columns({ n: 'number' }, 'SELECT 1::DOUBLE AS n WHERE false')).toEqual({
    n: new Float64Array(0),
  });
});

test('a column of another number type is read too', async () => {
  expect(await engine.columns({ n: 'number' }, 'SELECT unnest([1, 2])::INTEGER AS n')).toEqual({
    n: Float64Array.of(1, 2),
  });
});

test('parameters are bound, not pasted', async () => {
  const rows = await engine.rows(z.object({ t: z.string() }), 'SELECT $t AS t', { t: "'; DROP TABLE x" });
  expect(rows).toEqual([{ t: "'; DROP TABLE x" }]);
});

test('a locked engine reads no file and stays locked', async () => {
  const own = await openEngine();
  await own.lock();
  await expect(own.run("SELECT * FROM read_text('package.json')")).rejects.toThrow('disabled by configuration');
  await expect(own.run('SET enable_external_access = true')).rejects.toThrow();
  await own.run('SELECT 1');
  await own.close();
});

test('closing interrupts what runs', async () => {
  const own = await openEngine();
  const running = expect(own.run('SELECT count(*) FROM range(1e12::BIGINT) WHERE range % 7 = 8')).rejects.toThrow(
    'Interrupted',
  );
  await own.close();
  await running;
});
