import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import type { Engine } from '../../../src/dataset/duckdb.ts';
import { type FakeAnswer, type FakeClickHouse, nativeBlock, startFake } from './fake-clickhouse.ts';
import { answerAsHealthy } from './healthy-server.ts';

const N = z.object({ n: z.number() });
const SILENT: FakeAnswer = { respond: () => {} };

let fake: FakeClickHouse;
afterEach(() => fake.stop());

async function open(changes: Readonly<Record<string, FakeAnswer>>): Promise<Engine> {
  fake = await startFake((query) =>
    query.authorization === `Basic ${btoa('ana:hunter2')}`
      ? answerAsHealthy(query, changes)
      : { code: 516, message: 'who?' },
  );
  const opened = await openClickHouse({
    url: `${fake.url.replace('//', '//ana:hunter2@')}/shop`,
    mapping: { table: 'orders', customer: 'who', day: 'on_day', amount: 'paid', timeoutSeconds: 60 },
    conventions: { timeZone: 'UTC', today: '2026-01-01', currency: null },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  fake.asked.length = 0;
  return opened.value.engine;
}

test('rows come as they are asked, columns by name', async () => {
  const bytes = nativeBlock([
    { name: 'toMonth', type: 'String', values: ['2024-01', '2024-02'] },
    { name: 'x', type: 'Float64', values: [1, 2.5] },
  ]);
  const engine = await open({ 'SELECT 7': { rows: [{ n: 7 }] }, 'SELECT months': { bytes } });
  expect(await engine.rows(N, 'SELECT 7 AS n')).toEqual([{ n: 7 }]);
  expect(await engine.columns({ month: 'text', orders: 'number' }, 'SELECT months')).toEqual({
    month: ['2024-01', '2024-02'],
    orders: Float64Array.of(1, 2.5),
  });
  expect(fake.asked.map(({ sql }) => sql.split('FORMAT')[1]?.trim())).toEqual(['JSONEachRow', 'Native']);
  await engine.close();
});

test('every query waits for the whole answer, stops when we leave and has a longest time', async () => {
  const engine = await open({ 'SELECT 7': { rows: [{ n: 7 }] } });
  await engine.rows(N, 'SELECT 7 AS n');
  const { searchParams } = fake.asked[0]?.url ?? new URL('http://x');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    database: 'shop',
    wait_end_of_query: '1',
    max_execution_time: '60',
    cancel_http_readonly_queries_on_client_close: '1',
  });
  await engine.close();
});

test('a user who may change no setting is sent none', async () => {
  fake = await startFake((query) =>
    query.url.searchParams.has('max_execution_time')
      ? { code: 164, message: 'Cannot modify setting in readonly mode' }
      : answerAsHealthy(query),
  );
  const opened = await openClickHouse({
    url: fake.url,
    mapping: { table: 'orders', customer: 'who', day: 'on_day' },
    conventions: { timeZone: 'UTC', today: '2026-01-01', currency: null },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  await opened.value.engine.close();
  const told = fake.asked.filter(({ sql }) => !sql.includes('SELECT 1 AS one'));
  const settings = told.flatMap(({ url }) => [...url.searchParams.keys()]);
  expect(new Set(settings)).toEqual(new Set(['query_id', 'wait_end_of_query']));
});

test('only questions are asked, of nothing but the table and the server’s own catalogue', async () => {
  fake = await startFake(answerAsHealthy);
  const opened = await openClickHouse({
    url: fake.url,
    mapping: { table: 'orders', customer: 'who', day: 'on_day', amount: 'paid', currency: 'money' },
    conventions: { timeZone: 'UTC', today: '2026-01-01', currency: null },
  });
  if (opened.ok) await opened.value.engine.close();
  expect(fake.asked.length).toBeGreaterThan(6);
  for (const { sql } of fake.asked) {
    expect(sql).toMatch(/^SELECT /);
    const tables = [...sql.matchAll(/FROM ([\w.`]+)/g)].map(([, table]) => table);
    expect(['`shop`.`orders`', 'system.tables', 'system.columns', 'system.settings']).toEqual(
      expect.arrayContaining(tables),
    );
  }
});

test('at most two questions are under way', async () => {
  const engine = await open({ 'SELECT slow': SILENT });
  const asked = [1, 2, 3, 4].map(() => engine.rows(N, 'SELECT slow').catch(String));
  await expect.poll(() => fake.asked.length).toBe(2);
  await engine.close();
  expect(await Promise.all(asked)).toEqual(Array(4).fill('Error: the engine is closed'));
  expect(fake.asked).toHaveLength(2);
});

test('closing ends what runs, and later questions are refused', async () => {
  const engine = await open({ 'SELECT slow': SILENT });
  const running = engine.columns({ n: 'number' }, 'SELECT slow').catch(String);
  await expect.poll(() => fake.asked.length).toBe(1);
  await Promise.all([engine.close(), engine.close()]);
  expect(await running).toBe('Error: the engine is closed');
  await expect(engine.rows(N, 'SELECT 1')).rejects.toThrow('the engine is closed');
});

test('closing ends an answer that has begun to come', async () => {
  const begin = (bytes: Uint8Array): FakeAnswer => ({
    respond: (response: ServerResponse) => void response.writeHead(200).write(bytes),
  });
  const [row, block] = [Buffer.from('{"n":1}\n'), Buffer.from([1, 5])];
  const engine = await open({ 'SELECT rows': begin(row), 'SELECT columns': begin(block) });
  const asked = [engine.rows(N, 'SELECT rows'), engine.columns({ n: 'number' }, 'SELECT columns')];
  const running = asked.map((answer) => answer.catch(String));
  await expect.poll(() => fake.asked.length).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await engine.close();
  expect(await Promise.all(running)).toEqual(Array(2).fill('Error: the engine is closed'));
});

test('a question that fails throws what to tell the user, without the password', async () => {
  const engine = await open({ 'SELECT big': { code: 241, message: 'Memory limit exceeded' } });
  const fault = await engine.rows(N, 'SELECT big').catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'ClickHouseFault', refusal: { ok: false, code: 'tool_failed' } });
  expect(String(fault)).toContain('ran out of memory');
  expect(String(fault)).not.toContain('hunter2');
  await engine.close();
});

test('a row of another form is a fault of ours, not of the data', async () => {
  const engine = await open({ 'SELECT 7': { rows: [{ n: 'seven' }] } });
  await expect(engine.rows(N, 'SELECT 7 AS n')).rejects.toThrow('unexpected row from the engine');
  await engine.close();
});
