import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from '../../../src/dataset/input/open-table.ts';
import { previewColumns } from '../../../src/dataset/tables/preview-columns.ts';

test('a preview shows three different values of each recognised column, blanks left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const path = join(folder, 'data.csv');
  writeFileSync(path, 'Client;Note;Date\n7;;2024-01-01\n7; 9 ;2024-01-02\n8;10;2024-01-03\n9;9;2024-01-04\n');
  const open = await openTable(path, { words: ['client', 'note', 'date'], mapped: [], folder });
  rmSync(folder, { recursive: true });
  if (!open.ok) throw new Error(open.message.en);
  expect(previewColumns(open.value, { customer: 0, score: 1, day: 2, email: undefined })).toEqual([
    { field: 'customer', header: 'Client', examples: ['7', '8', '9'] },
    { field: 'score', header: 'Note', examples: ['9', '10'] },
    { field: 'day', header: 'Date', examples: ['2024-01-01', '2024-01-02', '2024-01-03'] },
  ]);
});
