import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CapError } from '../../src/files/cap-error.ts';
import { FILE_CAPS, type FileCaps } from '../../src/files/file-caps.ts';
import { listZip, ZipError } from '../../src/files/list-zip.ts';
import { readZipEntry } from '../../src/files/read-zip-entry.ts';
import { writeZip, type ZipOptions } from './write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'archive.zip');

const FILES = { 'a.txt': 'bonjour', 'dossier/b.txt': 'é'.repeat(400_000), vide: '' };

async function readAll(archive: Uint8Array, caps: FileCaps = FILE_CAPS): Promise<Record<string, string>> {
  writeFileSync(path, archive);
  const files: Record<string, string> = {};
  for (const entry of await listZip(path)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readZipEntry(path, entry, caps)) chunks.push(chunk);
    files[entry.name] = Buffer.concat(chunks).toString();
  }
  return files;
}

describe('the files of an archive', () => {
  test.each<[string, ZipOptions]>([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with sizes in 64 bits', { wide: true }],
  ])('are read: %s', async (_, options) => {
    expect(await readAll(writeZip(FILES, options))).toEqual(FILES);
  });

  test('are found behind bytes that precede the list and a comment that follows it', async () => {
    const archive = writeZip(FILES);
    archive.writeUInt16LE(9, archive.length - 2);
    expect(await readAll(Buffer.concat([archive, Buffer.from('a comment')]))).toEqual(FILES);
  });
});

describe('an archive is refused', () => {
  const archive = writeZip(FILES);

  test.each([0, 1, 10, 21, 22, 60, 200])('when its last %i bytes are missing, but for none', async (cut) => {
    const reading = readAll(archive.subarray(0, archive.length - cut));
    if (cut === 0) await reading;
    else await expect(reading).rejects.toThrow(ZipError);
  });

  test('when it is no archive', async () => {
    await expect(readAll(Buffer.from('id;date\n'))).rejects.toThrow(ZipError);
  });

  test('when it is encrypted', async () => {
    await expect(readAll(writeZip(FILES, { encrypted: true }))).rejects.toThrow('encrypted');
  });

  test.each([3, 3_000_000])('when a file is not as long as announced (%i bytes)', async (announcedBytes) => {
    await expect(readAll(writeZip(FILES, { announcedBytes }))).rejects.toThrow(/than announced/);
  });

  test('when its list points elsewhere', async () => {
    const astray = Buffer.from(archive);
    astray.writeUInt32LE(12, astray.length - 6);
    await expect(readAll(astray)).rejects.toThrow(ZipError);
  });

  test('when its content is damaged', async () => {
    const damaged = Buffer.from(archive);
    damaged.fill(0x55, 40, 60);
    await expect(readAll(damaged)).rejects.toThrow();
  });
});

describe('a file that inflates beyond the caps', () => {
  const caps: FileCaps = { ...FILE_CAPS, freeInflatedBytes: 1000, inflationRatio: 20 };
  const bomb = { bomb: Buffer.alloc(3_000_000) };

  test('is refused for what it announces, before it is inflated', async () => {
    await expect(readAll(writeZip(bomb), caps)).rejects.toThrow(CapError);
  });

  test('is stopped at what it announces, when it lies', async () => {
    await expect(readAll(writeZip(bomb, { announcedBytes: 100 }), caps)).rejects.toThrow('longer than announced');
  });
});
