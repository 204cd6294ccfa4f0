import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptColumns, writeKeptColumns } from '../../../src/dataset/workspace/kept-columns-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const scores = {
  name: 'churn_risk',
  keys: ['row'],
  columns: { row: Float64Array.of(0, 1, 2), score: Float64Array.of(12.5, 99, 0) },
};

test('scores come back as they were kept, and only for the data they were computed from', async () => {
  expect(await writeKeptColumns(folder, 'feed', scores)).toMatchObject({ ok: true });
  expect(await readKeptColumns(folder, 'feed', 'churn_risk')).toEqual({ ok: true, value: scores });
  expect(await readKeptColumns(folder, 'beef', 'churn_risk')).toEqual({ ok: true, value: null });
  expect(await readKeptColumns(folder, 'feed', 'value_forecast')).toEqual({ ok: true, value: null });
});

test('a damaged file holds no scores', async () => {
  await writeKeptColumns(folder, 'feed', scores);
  const path = join(folder, 'kept', 'churn_risk.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('99', '1'));
  expect(await readKeptColumns(folder, 'feed', 'churn_risk')).toEqual({ ok: true, value: null });
});

test('the file is for its owner alone', async () => {
  await writeKeptColumns(folder, 'feed', scores);
  expect((await stat(join(folder, 'kept', 'churn_risk.json'))).mode & 0o077).toBe(0);
});
