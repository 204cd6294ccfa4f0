import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTrustedText } from '../../src/files/read-trusted-text.ts';

const onPosix = it.skipIf(process.platform === 'win32');
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fidelio-trusted-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that decides what the program does', () => {
  it('is read when it is there, and is nothing when it is not', () => {
    expect(readTrustedText(path)).toEqual({ ok: true, value: null });
    writeFileSync(path, 'é');
    expect(readTrustedText(path)).toEqual({ ok: true, value: 'é' });
  });

  it('is refused when it is a folder', () => {
    mkdirSync(path);
    expect(readTrustedText(path)).toMatchObject({ ok: false, message: { en: expect.stringContaining('is a folder') } });
  });

  onPosix('is refused when everyone can write to it, with what closes it', () => {
    writeFileSync(path, 'secret');
    chmodSync(path, 0o664);
    expect(readTrustedText(path)).toMatchObject({ ok: true });
    chmodSync(path, 0o666);
    const refused = readTrustedText(path);
    const words = { fr: expect.stringContaining('chmod o-w'), en: expect.stringContaining('chmod o-w settings.json') };
    expect(refused).toMatchObject({ ok: false, message: words });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  onPosix('is refused when another user has written it, unless that is root', () => {
    writeFileSync(path, 'secret');
    const isRoot = process.getuid?.() === 0;
    expect(readTrustedText(path, 4242).ok).toBe(isRoot);
    if (isRoot) chownSync(path, 4343, 4343);
    expect(readTrustedText(path, 4242)).toMatchObject({
      ok: false,
      message: { en: expect.stringContaining('another user'), fr: expect.stringContaining('un autre utilisateur') },
    });
  });
});
