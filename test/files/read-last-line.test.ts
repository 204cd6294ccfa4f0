import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLastLine } from '../../src/files/read-last-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'last-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WINDOW = 1 << 14;

it.each([
  ['one', 'a\n', 'a'],
  ['the last of two', 'a\né😀\n', 'é😀'],
  ['none where nothing is', '', null],
  ['none where it is not ended', 'a\nb', null],
  ['an empty one', 'a\n\n', ''],
  ['one as long as what is read at once', `a\n${'b'.repeat(WINDOW - 1)}\n`, 'b'.repeat(WINDOW - 1)],
  ['one longer than that', `a\n${'é'.repeat(5 * WINDOW)}\n`, 'é'.repeat(5 * WINDOW)],
  ['one that is the whole of a long file', `${'b'.repeat(3 * WINDOW)}\n`, 'b'.repeat(3 * WINDOW)],
])('the last line is %s', async (_, text, last) => {
  const path = join(folder, 'lines.txt');
  writeFileSync(path, text);
  expect(await readLastLine(path)).toBe(last);
});
