import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE_FOLDER } from './cache-folder.ts';

/** A package in a folder of its own, outside the project's dependencies, or why it is not there. */
export type InstalledPeer = { ok: true; folder: string } | { ok: false; reason: string };

/** Installs a package once, at an exact version, without running its scripts. */
export async function installPeer(name: string, version: string): Promise<InstalledPeer> {
  const folder = join(CACHE_FOLDER, `${name}-${version}`);
  if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return { ok: true, folder };
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
