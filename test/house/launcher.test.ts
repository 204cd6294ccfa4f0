import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasLooseSpace } from '../typography.ts';
import { ROOT } from './repository.ts';

const LAUNCHER = join(ROOT, 'bin/fidelio.js');

/** Loaded before the launcher, makes this Node pass for another. */
const pretend = (version: string) =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

/** A Node on the PATH that is older than the program needs; null when there is none. */
function findOldNode(): string | null {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const isOld = (node: string) => {
    if (!existsSync(node)) return false;
    const [, major = 0, minor = 0] =
      /^v(\d+)\.(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' })) ?? [];
    return Number(major) < 22 || (Number(major) === 22 && Number(minor) < 19);
  };
  return candidates.find(isOld) ?? null;
}

describe('the launcher', () => {
  const refusal = {
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/Node 22\.19 ou plus récent.*\n.*Node 22\.19 or later/),
  };

  it.each(['18.20.8', '20.20.2', '22.18.0'])(
    'under Node %s says which one to install, in both languages',
    (version) => {
      const run = spawnSync(process.execPath, ['--import', pretend(version), LAUNCHER], { encoding: 'utf8' });
      expect(run).toMatchObject({ ...refusal, stderr: expect.stringContaining(version) });
      expect(run).toMatchObject(refusal);
      expect(hasLooseSpace(run.stderr.split('\n')[0] ?? '')).toBe(false);
    },
  );

  const old = findOldNode();
  it.skipIf(old === null)('says so under a real old Node too (skipped where none is on the PATH)', () => {
    expect(spawnSync(old ?? '', [LAUNCHER], { encoding: 'utf8' })).toMatchObject(refusal);
  });
});
