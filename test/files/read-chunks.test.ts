import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { CapError } from '../../src/files/cap-error.ts';
import { digestFile } from '../../src/files/digest-file.ts';
import { FILE_CAPS, mostInflated } from '../../src/files/file-caps.ts';
import { readChunks } from '../../src/files/read-chunks.ts';
import { readHead } from '../../src/files/read-head.ts';

const folder = mkdtempSync(join(tmpdir(), 'chunks-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: string | Uint8Array, name = 'file'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Bytes that come out before the end, or before the reading stops. */
async function inflate(path: string, caps = FILE_CAPS): Promise<{ bytes: number; error: unknown }> {
  let bytes = 0;
  try {
    for await (const chunk of readChunks(path, { gzip: true, caps })) bytes += chunk.length;
  } catch (error) {
    return { bytes, error };
  }
  return { bytes, error: null };
}

/** 100 MB of zeros, which gzip makes a thousand times smaller. */
const bomb = gzipSync(Buffer.alloc(100_000_000));

describe('a gzip bomb', () => {
  test('is stopped soon after the ratio is passed', async () => {
    const { bytes, error } = await inflate(write(bomb));
    expect(error).toBeInstanceOf(CapError);
    expect(bytes).toBeLessThanOrEqual(mostInflated(bomb.length, FILE_CAPS));
    expect(bytes).toBeGreaterThan(60_000_000);
  });

  test('hidden behind honest content is stopped too', async () => {
    const honest = gzipSync(Array.from({ length: 50_000 }, (_, i) => `${(i * 7919) % 104_729};${i}\n`).join(''));
    const caps = { ...FILE_CAPS, freeInflatedBytes: 1_000_000, inflationRatio: 50 };
    const { error } = await inflate(write(Buffer.concat([honest, bomb])), caps);
    expect(error).toBeInstanceOf(CapError);
  });

  test('is a refusal in French and English, that says what to do', async () => {
    const digest = await digestFile(write(bomb), { gzip: true });
    expect(!digest.ok && digest.message.fr).toMatch(/gonfle anormalement à la décompression \(plus de 64\u00a0Mio\)/);
    expect(!digest.ok && digest.message.en).toContain('decompress it yourself');
  });

  test('does not stop its head from being read', async () => {
    const head = await readHead(write(bomb), 1000);
    expect(head).toMatchObject({ ok: true, value: { gzip: true, complete: false } });
  });
});

describe('caps', () => {
  test('let an archive inflate by its ratio, and a small one freely, up to the most', () => {
    const caps = { storedBytes: 1e6, inflatedBytes: 5e6, inflationRatio: 10, freeInflatedBytes: 1e5 };
    expect(mostInflated(10, caps)).toBe(1e5);
    expect(mostInflated(2e4, caps)).toBe(2e5);
    expect(mostInflated(9e5, caps)).toBe(5e6);
  });

  test('stop a file that is too large, before and while it is read', async () => {
    const path = write('x'.repeat(5000));
    const caps = { ...FILE_CAPS, storedBytes: 4999 };
    const head = await readHead(path, 10, caps);
    expect(!head.ok && head.message.fr).toContain('est trop volumineux\u00a0: au plus 5\u00a0Kio sont lus');
    expect((await digestFile(path, { gzip: false, caps })).ok).toBe(false);
    expect((await digestFile(path, { gzip: false, caps: { ...caps, storedBytes: 5000 } })).ok).toBe(true);
  });
});

test.skipIf(process.platform === 'win32')('a pipe is refused without waiting for it', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const head = await readHead(pipe, 10);
  expect(!head.ok && head.message.en).toContain('is not a regular file');
});

test.skipIf(!existsSync('/proc/self/fd'))('a reading given up midway leaves the file closed', async () => {
  const path = write(gzipSync(randomBytes(2_000_000)));
  const openFiles = () => readdirSync('/proc/self/fd').length;
  const before = openFiles();
  for (let times = 0; times < 20; times++) {
    for await (const chunk of readChunks(path, { gzip: true })) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  }
  await expect.poll(openFiles).toBeLessThan(before + 5);
});
