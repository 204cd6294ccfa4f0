import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { CAPS, type Caps } from '../../../src/dataset/input/caps.ts';
import { readCounted } from '../../../src/dataset/input/read-counted.ts';
import type { TableReading } from '../../../src/dataset/input/table-reading.ts';
import { answer } from '../../../src/domain/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'counted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file with an engine that finds `rows` of them; says whether the engine was called. */
async function read(content: string | Uint8Array, rows: number, caps: Caps = CAPS, more: Partial<TableReading> = {}) {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, content);
  const gzip = typeof content !== 'string';
  const dialect = { delimiter: ',', quote: '"', headerLine: 1 };
  const reading = {
    path,
    file: 'orders.csv',
    gzip,
    dialect,
    headers: ['a', 'b'],
    parallel: true,
    strict: true,
    ...more,
  };
  let staged = false;
  const stage = async () => {
    staged = true;
    return { fit: rows, unfit: 0 };
  };
  const outcome = await readCounted(reading, 0, { stage, reconsider: async (same) => answer(same) }, { caps });
  return { outcome, staged };
}

test('a gzip archive that inflates beyond the caps is refused before the engine reads it', async () => {
  const rows = `a,b\n${'1,2\n'.repeat(100_000)}`;
  const caps = { ...CAPS, freeInflatedBytes: 10_000 };
  const bomb = await read(gzipSync(rows), 100_000, caps);
  expect(bomb.staged).toBe(false);
  expect(!bomb.outcome.ok && bomb.outcome.message.en).toContain('inflates abnormally');
  const honest = await read(gzipSync(rows), 100_000);
  expect(honest.outcome).toMatchObject({ ok: true, value: { rowsInFile: 100_000 } });
});

test('the rows that the engine found are held against our count, or against what a stored table announces', async () => {
  expect((await read('a,b\n1,2\n3,4\n', 2)).outcome.ok).toBe(true);
  const lost = (await read('a,b\n1,2\n3,4\n', 1)).outcome;
  expect(!lost.ok && lost.message.en).toContain('holds 2 data rows but 1 were read');
  const stored = { rows: 3, columns: [{ place: 0, type: 'BIGINT' }] };
  expect((await read('PAR1', 3, CAPS, { stored })).outcome).toMatchObject({ ok: true, value: { rowsInFile: 3 } });
  expect((await read('PAR1', 2, CAPS, { stored })).outcome.ok).toBe(false);
});
