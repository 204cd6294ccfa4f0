import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { openInput } from '../../../../src/dataset/input/open-input.ts';
import { type Cell, type WorkbookContent, writeWorkbook } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'opinion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FORMATS = [14, 'dd/mm/yyyy hh:mm', '#,##0.00\\ "€"'];

/** What one cell may be; style 3 is money. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constant(null),
  fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/\p{C}/gu, ' ')),
  fc.constantFrom('a;b', 'x "y", z', "l'été", '007', '=A1', ' bord ', 'deux\nlignes'),
  fc.boolean(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(5))),
  fc.record({ number: fc.integer({ min: 61, max: 80_000 }), style: fc.constantFrom(1, 2) }),
  fc.record({ number: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100), style: fc.constant(3) }),
);

/** Rows of three to six cells under a header, some of them empty. */
const book: fc.Arbitrary<WorkbookContent> = fc.record({
  sheets: fc
    .array(fc.oneof(fc.constant([]), fc.array(cell, { minLength: 3, maxLength: 6 })), { minLength: 1, maxLength: 12 })
    .map((rows) => [
      {
        name: 'Feuil1',
        rows: [['Client', 'Date', 'Montant', 'Note', 'a', 'b'], ['C', 'D', 'M', 'N', 'o', 'p'], ...rows],
      },
    ]),
  formats: fc.constant(FORMATS),
  is1904: fc.boolean(),
  inline: fc.boolean(),
});

/** The texts of a sheet as read-excel-file reads it, which trims them; a row without any is left out. */
async function theirs(path: string): Promise<string[][]> {
  const rows = await readSheet(path);
  return rows.map((row) => row.map(textOf)).filter((row) => row.some((text) => text !== ''));
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return value === null ? '' : String(value).replace(/\s+/g, ' ').trim();
}

async function ours(path: string): Promise<string[][]> {
  const input = await openInput(path, { folder });
  if (!input.ok) throw new Error(input.message.en);
  const rows: string[][] = parse(readFileSync(input.value.path), { relax_column_count: true, skip_empty_lines: true });
  return rows.map((row) =>
    row.map((text) =>
      text
        .replace(/^(-?\d{1,3}\.\d{3})0$/, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
}

test('a workbook is read as read-excel-file reads it', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (content) => {
      const path = join(folder, 'book.xlsx');
      writeFileSync(path, writeWorkbook(content));
      expect(await ours(path)).toEqual(await theirs(path));
    }),
    { numRuns: 150, seed: 20_240_601 },
  );
});
