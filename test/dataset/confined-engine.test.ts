import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type FileEngine, openEngine } from '../../src/dataset/duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'fidelio-confined-'));
const given = join(folder, 'orders[1].csv');
const linked = join(folder, 'linked.csv');
const other = join(folder, 'orders1.csv');
let engine: FileEngine;

beforeAll(async () => {
  mkdirSync(join(folder, 'elsewhere'));
  for (const path of [given, other, join(folder, 'elsewhere/target.csv')])
    writeFileSync(path, 'customer,amount\n1,2\n');
  symlinkSync(join(folder, 'elsewhere/target.csv'), linked);
  engine = await openEngine({ path: join(folder, 'data.duckdb'), readOnly: false });
  await engine.confine([given, linked]);
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const read = (path: string) => `FROM read_csv('${path.replace(/[*?[]/g, '[$&]')}')`;

test('the files that were named are read, through a link or with signs that usually stand for others', async () => {
  await engine.run(`CREATE OR REPLACE TABLE orders AS ${read(given)}`);
  await engine.run(`INSERT INTO orders ${read(linked)}`);
});

test.each([
  read(other),
  `FROM read_csv('${given}')`,
  `FROM read_text('${folder}/elsewhere/../orders1.csv')`,
  `FROM glob('${folder}/*')`,
  `FROM read_parquet('${folder}/*')`,
  `COPY orders TO '${folder}/out.csv'`,
  `COPY orders TO '${linked}'`,
  `ATTACH '${folder}/other.duckdb'`,
  "FROM 'https://example.org/orders.csv'",
  'INSTALL httpfs',
])('nothing else is reached: %s', async (sql) => {
  await expect(engine.run(sql)).rejects.toThrow(/disabled (by|through) configuration/);
});

test.each([`SET allowed_paths = ['${other}']`, `SET allowed_directories = ['/']`, 'SET enable_external_access = true'])(
  'the limit stays: %s',
  async (sql) => {
    await expect(engine.run(sql)).rejects.toThrow(/Cannot (change|enable)/);
  },
);

test('its own database is written, and what exceeds memory spills', async () => {
  await engine.run("SET memory_limit = '150MB'");
  const wide = "SELECT i, i::VARCHAR || repeat('y', 40) AS s FROM range(3000000) t(i)";
  const rows = await engine.rows(
    z.object({ last: z.number() }),
    `SELECT max(r)::DOUBLE AS last FROM (SELECT row_number() OVER (ORDER BY s) AS r FROM (${wide}))`,
  );
  expect(rows).toEqual([{ last: 3_000_000 }]);
  await engine.run('CHECKPOINT');
  expect(existsSync(join(folder, 'data.duckdb'))).toBe(true);
  expect(readdirSync(folder)).not.toContain('out.csv');
});

test('it can still be locked', async () => {
  await engine.lock();
  await expect(engine.run('SET threads = 1')).rejects.toThrow('locked');
  await expect(engine.run(read(other))).rejects.toThrow('disabled by configuration');
});
