import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';

const Setting = z.object({ name: z.string(), value: z.string() });

const folder = mkdtempSync(join(tmpdir(), 'fidelio-locked-'));
const file = join(folder, 'orders.csv');
let engine: Engine;

beforeAll(async () => {
  writeFileSync(file, 'customer,amount\n1,2\n');
  engine = await openEngine();
  await engine.run(`CREATE TABLE orders AS FROM read_csv('${file}')`);
  await engine.lock();
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test('what was loaded is still there to be asked, and tables of our own can be made', async () => {
  await engine.run('CREATE TEMP TABLE twice AS SELECT amount * 2 AS amount FROM orders');
  const rows = await engine.rows(z.object({ n: z.number() }), 'SELECT sum(amount)::DOUBLE AS n FROM twice');
  expect(rows).toEqual([{ n: 4 }]);
  await engine.run('DROP TABLE twice');
});

test.each([
  `FROM read_csv('${file}')`,
  `FROM '${file}'`,
  `FROM read_text('${file}')`,
  `FROM read_blob('${file}')`,
  `FROM read_json('${file}')`,
  `FROM read_parquet('${file}')`,
  `FROM sniff_csv('${file}')`,
  `FROM glob('${folder}/*')`,
  `COPY orders FROM '${file}'`,
  `IMPORT DATABASE '${folder}'`,
  `ATTACH '${file}' (READ_ONLY)`,
  "FROM read_csv('https://example.org/orders.csv')",
  "FROM 's3://bucket/orders.parquet'",
])('no file can be read: %s', async (sql) => {
  await expect(engine.run(sql)).rejects.toThrow(/disabled by configuration|disabled through configuration/);
});

test.each([
  `COPY orders TO '${folder}/out.csv'`,
  `COPY orders TO '${folder}/out.parquet' (FORMAT parquet)`,
  `EXPORT DATABASE '${folder}/out'`,
  `ATTACH '${folder}/out.db'`,
])('no file can be written: %s', async (sql) => {
  await expect(engine.run(sql)).rejects.toThrow('disabled by configuration');
  expect(readdirSync(folder)).toEqual(['orders.csv']);
});

test.each(['INSTALL httpfs', 'FORCE INSTALL json', "LOAD 'httpfs'", `LOAD '${folder}/x.duckdb_extension'`])(
  'no extension can be fetched or loaded: %s',
  async (sql) => {
    await expect(engine.run(sql)).rejects.toThrow(/disabled (by|through) configuration/);
  },
);

test.each([
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  'RESET lock_configuration',
  'SET threads = 1',
  "SET memory_limit = '1GB'",
  "SET TimeZone = 'Europe/Paris'",
  `SET allowed_directories = ['${folder}']`,
  `SET temp_directory = '${folder}'`,
  `PRAGMA profiling_output = '${folder}/profile.json'`,
  `SET log_query_path = '${folder}/queries.log'`,
])('no setting can change: %s', async (sql) => {
  await expect(engine.run(sql)).rejects.toThrow('the configuration has been locked');
});

test('an engine neither fetches nor loads extensions by itself, and keeps days in UTC', async () => {
  const rows = await engine.rows(
    Setting,
    `SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions',
     'allow_community_extensions', 'enable_external_access', 'lock_configuration', 'TimeZone') ORDER BY name`,
  );
  expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
    TimeZone: 'UTC',
    allow_community_extensions: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
});

test('several statements in one text get no further than one', async () => {
  await expect(engine.run(`SELECT 1; COPY orders TO '${folder}/out.csv'`)).rejects.toThrow('disabled by configuration');
  expect(existsSync(join(folder, 'out.csv'))).toBe(false);
});
