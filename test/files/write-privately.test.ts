import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyPrivately } from '../../src/files/copy-privately.ts';
import { fileBytes } from '../../src/files/file-bytes.ts';
import { listFolder } from '../../src/files/list-folder.ts';
import { makePrivateFolder } from '../../src/files/make-private-folder.ts';
import { removeIfEmpty } from '../../src/files/remove-if-empty.ts';
import { removePath } from '../../src/files/remove-path.ts';
import { syncPath } from '../../src/files/sync-path.ts';
import { writePrivately } from '../../src/files/write-privately.ts';

const folder = mkdtempSync(join(tmpdir(), 'private-'));
afterAll(() => rmSync(folder, { recursive: true }));
const modeOf = (path: string) => statSync(path).mode & 0o777;
const onPosix = test.skipIf(process.platform === 'win32');

onPosix('what is written, copied or made privately is for its owner alone', async () => {
  const inner = join(folder, 'a/b');
  expect(await makePrivateFolder(inner)).toBe(true);
  expect(await makePrivateFolder(inner)).toBe(false);
  await writePrivately(join(inner, 'x'), 'one');
  await writePrivately(join(inner, 'x'), 'two');
  writeFileSync(join(folder, 'open'), 'three', { mode: 0o644 });
  await copyPrivately(join(folder, 'open'), join(inner, 'y'));
  expect(['x', 'y'].map((name) => readFileSync(join(inner, name), 'utf8'))).toEqual(['two', 'three']);
  expect([join(folder, 'a'), inner, join(inner, 'x'), join(inner, 'y')].map(modeOf)).toEqual([
    0o700, 0o700, 0o600, 0o600,
  ]);
});

test('a folder that is not there has no names, and a file that is not there no size', async () => {
  writeFileSync(join(folder, 'five'), '12345');
  expect(await listFolder(join(folder, 'absent'))).toEqual([]);
  expect(await fileBytes(join(folder, 'absent'))).toBeNull();
  expect(await fileBytes(join(folder, 'five'))).toBe(5);
  await expect(listFolder(join(folder, 'five'))).rejects.toThrow('ENOTDIR');
});

test('files and folders can be made lasting, and removed whether they are there or not', async () => {
  const inner = join(folder, 'c');
  await makePrivateFolder(join(inner, 'd'));
  await syncPath(inner);
  await removeIfEmpty(inner);
  expect(readdirSync(inner)).toEqual(['d']);
  expect([await removePath(inner), await removePath(inner)]).toEqual([true, true]);
  await expect(syncPath(inner)).rejects.toThrow('ENOENT');
});
