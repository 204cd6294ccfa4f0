import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sweepTemporaryFolders } from '../../src/files/sweep-temporary-folders.ts';

const usual = process.env.TMPDIR;
const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
afterAll(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(folder, { recursive: true });
});

test('the folders of processes that are gone go; those of a process at work, and of other programs, stay', async () => {
  process.env.TMPDIR = folder;
  if (tmpdir() !== folder) return;
  const dead = 2 ** 22 + 7;
  const [left, ...kept] = [
    `fidelio-${dead}-aB3xYz`,
    `fidelio-${process.pid}-aB3xYz`,
    'fidelio-aB3xYz',
    `other-${dead}-x`,
  ];
  for (const name of [left, ...kept]) mkdirSync(join(folder, name ?? '', 'spill'), { recursive: true });
  await sweepTemporaryFolders();
  expect(existsSync(join(folder, left ?? ''))).toBe(false);
  expect(kept.filter((name) => existsSync(join(folder, name)))).toEqual(kept);
});
