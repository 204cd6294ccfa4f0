import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';

/** Runs for minutes when nobody stops it: longer than a test may, so that closing has returned in time when it returns. */
const LONG = 'SELECT count(*)::DOUBLE AS n FROM range(3000000) a (i), range(30000) b (j) WHERE hash(i * j) % 7 = 3';
const N = z.object({ n: z.number() });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('closing interrupts a long query, however it was asked', async () => {
  const asks: ((engine: Engine) => Promise<unknown>)[] = [
    (engine) => engine.run(LONG),
    (engine) => engine.rows(N, LONG),
    (engine) => engine.columns({ n: 'number' }, LONG),
  ];
  for (const ask of asks) {
    const engine = await openEngine();
    const outcome = ask(engine).then(
      () => 'an answer',
      (fault: unknown) => String(fault),
    );
    await pause(100);
    await engine.close();
    expect(await outcome).toContain('Interrupt');
  }
});

test('closing also ends the queries that wait behind the long one', async () => {
  const engine = await openEngine();
  const waiting = [1, 2, 3, 4, 5].map(() => engine.rows(N, LONG).catch(String));
  await pause(100);
  await engine.close();
  const [first, ...others] = await Promise.all(waiting);
  expect(first).toContain('Interrupt');
  for (const fault of others) expect(fault).toContain('the engine is closed');
});

test('closing ends a query asked a moment before', async () => {
  const engine = await openEngine();
  const fault = engine.run(LONG).catch(String);
  await engine.close();
  expect(await fault).toContain('Interrupt');
});

test('closing in the middle of many short queries lets none begin after it', async () => {
  const engine = await openEngine();
  let answered = 0;
  const chains = [1, 2, 3].map(async () => {
    for (;;) {
      await engine.rows(N, 'SELECT count(*)::DOUBLE AS n FROM range(100000) AS rows (i) WHERE hash(i) % 7 = 3');
      answered += 1;
    }
  });
  const faults = chains.map((chain) => chain.catch(String));
  await expect.poll(() => answered).toBeGreaterThan(3);
  await engine.close();
  const before = answered;
  for (const fault of await Promise.all(faults)) expect(fault).toMatch(/Interrupt|the engine is closed/);
  expect(answered).toBe(before);
});

test('an engine that is closed stays closed: it refuses questions, and closing again does nothing', async () => {
  const engine = await openEngine();
  await Promise.all([engine.close(), engine.close()]);
  await engine.close();
  await expect(engine.run('SELECT 1')).rejects.toThrow('the engine is closed');
  await expect(engine.rows(N, 'SELECT 1::DOUBLE AS n')).rejects.toThrow('the engine is closed');
  await expect(engine.columns({ n: 'number' }, 'SELECT 1::DOUBLE AS n')).rejects.toThrow('the engine is closed');
});

test('what did not fit in memory is written to a folder of its own, and gone when the engine closes', async () => {
  const engine = await openEngine();
  const Folder = z.object({ path: z.string() });
  const [folder] = await engine.rows(Folder, "SELECT current_setting('temp_directory') AS path");
  const path = folder?.path ?? '';
  await engine.run("SET memory_limit = '20MB'");
  await engine.lock();
  const sorting = engine.run(
    'CREATE TEMP TABLE sorted AS SELECT hash(i) AS h, i FROM range(4000000) AS rows (i) ORDER BY h',
  );
  const outcome = sorting.catch(String);
  while (existsSync(path) && readdirSync(path).length === 0) await pause(5);
  expect(readdirSync(path).length).toBeGreaterThan(0);
  await engine.close();
  await outcome;
  expect(existsSync(path)).toBe(false);
});
