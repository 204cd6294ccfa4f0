import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readHead } from '../../src/files/read-head.ts';

const folder = mkdtempSync(join(tmpdir(), 'head-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function headOf(content: string | Uint8Array, limit: number) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const head = await readHead(path, limit);
  if (!head.ok) throw new Error(head.message.en);
  return { ...head.value, bytes: head.value.bytes.toString() };
}

test('a short file is its own head', async () => {
  expect(await headOf('abc', 10)).toEqual({ bytes: 'abc', gzip: false, complete: true });
  expect(await headOf('', 10)).toEqual({ bytes: '', gzip: false, complete: true });
});

test('a long file is cut at the limit', async () => {
  expect(await headOf('abcdef', 4)).toEqual({ bytes: 'abcd', gzip: false, complete: false });
});

test('an archive is inflated, cut at the limit too', async () => {
  expect(await headOf(gzipSync('abc'), 1000)).toEqual({ bytes: 'abc', gzip: true, complete: true });
  const long = 'x'.repeat(5000);
  expect(await headOf(gzipSync(long), 1000)).toEqual({ bytes: 'x'.repeat(1000), gzip: true, complete: false });
});

test('a folder and an absent file are refusals', async () => {
  expect((await readHead(folder, 10)).ok).toBe(false);
  expect((await readHead(join(folder, 'absent'), 10)).ok).toBe(false);
});
