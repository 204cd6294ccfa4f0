import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recogniseFile } from '../../src/dataset/recognise-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headerless-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function recognise(text: string, map: Record<string, string> = {}) {
  const path = join(folder, 'ventes.csv');
  writeFileSync(path, text);
  return recogniseFile(path, { folder, map });
}

const ROWS = '10001;C100;31/01/2024;Lyon;12,50\n10002;C101;01/02/2024;Nîmes;7,20\n10003;C100;03/02/2024;Pau;9,99\n';

test('a file without a header is refused with its first row and a command that reads it', async () => {
  const refusal = await recognise(ROWS);
  if (refusal.ok) throw new Error('recognised');
  expect(refusal.message.en).toBe(
    'The file “ventes.csv” has no header line. Its first row: c1 = 10001, c2 = C100, c3 = 31/01/2024, c4 = Lyon, c5 = 12,50. Name its columns, for example: --as orders --map customer=c2 --map date=c3 --map amount=c5',
  );
  const read = await recognise(ROWS, { customer: 'c2', date: 'c3', amount: 'c5' });
  expect(read.ok && read.value.recognised.columns).toMatchObject({ customer: 1, date: 2, amount: 4 });
});

test('an e-mail is proposed as the customer; no amount is proposed where none is found', async () => {
  const refusal = await recognise('1;ana@x.fr;2024-01-31\n2;bob@x.fr;2024-02-01\n');
  expect(!refusal.ok && refusal.message.fr).toContain('par exemple\u00a0: --as orders --map customer=c2 --map date=c3');
});
