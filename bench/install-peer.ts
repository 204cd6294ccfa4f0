import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from '../src/files/lock-file.ts';
import { identifyProcess } from '../src/files/process-identity.ts';
import { CACHE_FOLDER } from './cache-folder.ts';

const LOOK_AGAIN_MS = 200;

/** A package in a folder of its own, outside the project's dependencies, or why it is not there. */
export type InstalledPeer = { ok: true; folder: string } | { ok: false; reason: string };

/** Installs a package once, at an exact version, without running its scripts. Whoever wants it meanwhile waits for it. */
export async function installPeer(name: string, version: string): Promise<InstalledPeer> {
  const folder = join(CACHE_FOLDER, `${name}-${version}`);
  await mkdir(CACHE_FOLDER, { recursive: true });
  const turn = await takeTurn(`${folder}.lock`);
  try {
    const isThere = existsSync(join(folder, 'node_modules', name, 'package.json'));
    return isThere ? { ok: true, folder } : await install(name, version, folder);
  } finally {
    await turn.release();
  }
}

async function takeTurn(path: string): Promise<{ release(): Promise<void> }> {
  for (;;) {
    const [token, since] = [randomUUID(), new Date().toISOString()];
    const attempt = await takeLock(path, { ...identifyProcess(), token, purpose: 'install', since });
    if (attempt.kind === 'taken') return attempt;
    await wait(LOOK_AGAIN_MS);
  }
}

async function install(name: string, version: string, folder: string): Promise<InstalledPeer> {
  const fresh = `${folder}.partial`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  process.stderr.write(`Installing ${name} ${version}, for comparison only…\n`);
  const { status, stderr } = spawnSync('npm', ['install', ...options, '--prefix', fresh, `${name}@${version}`], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    await rm(fresh, { recursive: true, force: true });
    return { ok: false, reason: `npm could not install ${name} ${version}: ${firstLine(stderr ?? '')}` };
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return { ok: true, folder };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
