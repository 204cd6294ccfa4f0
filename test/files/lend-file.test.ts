import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../src/domain/outcome.ts';
import { lendFile } from '../../src/files/lend-file.ts';

let root: string;
let path: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'fidelio-lend-')));
  await mkdir(join(root, 'open', 'deep'), { recursive: true });
  await mkdir(join(root, 'outside'));
  path = join(root, 'open', 'deep', 'orders.csv');
  await writeFile(path, 'ours');
  await writeFile(join(root, 'outside', 'orders.csv'), 'secret');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const isAllowed = (place: string) => place.startsWith(join(root, 'open'));
const read = (lent: string) => readFile(lent, 'utf8').then(answer);

describe.each([
  ['by the name of what is open, where the system has one', false],
  ['as a copy', true],
])('a file is lent %s', (_, asCopy) => {
  it('under its own name, in a folder that goes with the loan', async () => {
    let lent = '';
    const found = await lendFile(path, { isAllowed, asCopy }, (given) => {
      lent = given;
      return read(given);
    });
    expect(found).toEqual({ ok: true, value: 'ours' });
    expect(basename(lent)).toBe('orders.csv');
    await expect(readdir(dirname(lent))).rejects.toThrow('ENOENT');
    expect(await readFile(path, 'utf8')).toBe('ours');
  });

  it('as it was opened, whatever then stands at its path or on the way to it', async () => {
    const found = await lendFile(path, { isAllowed, asCopy }, async (lent) => {
      await rm(path);
      await symlink(join(root, 'outside', 'orders.csv'), path);
      const [first] = [await readFile(lent, 'utf8')];
      await rename(join(root, 'open', 'deep'), join(root, 'open', 'moved'));
      await symlink(join(root, 'outside'), join(root, 'open', 'deep'));
      expect(await readFile(path, 'utf8')).toBe('secret');
      return answer([first, await readFile(lent, 'utf8')]);
    });
    expect(found).toEqual({ ok: true, value: ['ours', 'ours'] });
  });

  it('not when it was exchanged between its check and its opening', async () => {
    await rm(path);
    await symlink(join(root, 'outside', 'orders.csv'), path);
    expect(await lendFile(path, { isAllowed, asCopy }, read)).toBeNull();
    await rm(join(root, 'open', 'deep'), { recursive: true });
    await symlink(join(root, 'outside'), join(root, 'open', 'deep'));
    expect(await readFile(path, 'utf8')).toBe('secret');
    expect(await lendFile(path, { isAllowed, asCopy }, read)).toBeNull();
  });

  it('not when it is a folder, a pipe or nothing at all', async () => {
    const pipe = join(root, 'open', 'pipe.csv');
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    for (const other of [dirname(path), pipe, join(root, 'open', 'none.csv'), join(path, 'deeper.csv')])
      expect(await lendFile(other, { isAllowed, asCopy }, read), other).toBeNull();
  });
});
