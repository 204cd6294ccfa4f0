import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { digestFile } from '../../src/files/digest-file.ts';
import { readChunks } from '../../src/files/read-chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'file');

async function read(content: string | Uint8Array, gzip: boolean) {
  writeFileSync(path, content);
  const seen: Buffer[] = [];
  const digest = await digestFile(path, { gzip, visit: (chunk) => seen.push(Buffer.from(chunk)) });
  return { digest, seen: Buffer.concat(seen).toString() };
}

test('the digest is SHA-256 of the bytes, known for “abc” (FIPS 180-2, B.1)', async () => {
  const { digest, seen } = await read('abc', false);
  expect(digest).toEqual({
    ok: true,
    value: { digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', bytes: 3 },
  });
  expect(seen).toBe('abc');
});

test('an archive is digested as stored and seen inflated, all of its parts', async () => {
  const archive = Buffer.concat([gzipSync('abc'), gzipSync('def')]);
  const { digest, seen } = await read(archive, true);
  expect(digest.ok && digest.value.bytes).toBe(archive.length);
  expect(seen).toBe('abcdef');
});

test('more than one chunk is seen whole and in order', async () => {
  const long = Array.from({ length: 300_000 }, (_, i) => `${i}\n`).join('');
  expect((await read(long, false)).seen).toBe(long);
  const pieces: Buffer[] = [];
  for await (const chunk of readChunks(path, { gzip: false })) pieces.push(Buffer.from(chunk));
  expect(Buffer.concat(pieces).toString()).toBe(long);
});

test('a cut archive is a refusal, read either way', async () => {
  const { digest } = await read(gzipSync('abc'.repeat(1000)).subarray(0, 20), true);
  expect(!digest.ok && digest.message.fr).toContain('archive gzip incomplète');
  await expect(async () => {
    for await (const chunk of readChunks(path, { gzip: true })) expect(chunk).toBeDefined();
  }).rejects.toThrow('unexpected end of file');
});

test('an absent file is a refusal', async () => {
  const digest = await digestFile(join(folder, 'absent'), { gzip: false, visit: () => undefined });
  expect(!digest.ok && digest.message.en).toContain('does not exist');
});
