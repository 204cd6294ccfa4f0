import { hostname } from 'node:os';
import { join } from 'node:path';
import { listFolder } from '../../files/list-folder.ts';
import { takeLock } from '../../files/lock-file.ts';
import { isRunning } from '../../files/process-identity.ts';
import { removePath } from '../../files/remove-path.ts';
import { sweepTemporaryFolders } from '../../files/sweep-temporary-folders.ts';
import { holdAs } from './hold-as.ts';
import type { Manifest } from './manifest.ts';
import { readManifest, readWorkspace } from './read-workspace.ts';
import { generationNumber, layout } from './workspace-layout.ts';

/** `.current.1234.tmp`: a file that the process 1234 was writing. */
const TEMPORARY = /^\..*\.(\d+)\.tmp$/;

const REJECTS = /^([0-9a-f]+)\.csv$/;

/** How many generations are kept: a reader that has just read the pointer still finds the one it names. */
const KEPT = 2;

/**
 * Removes what killed processes have left: unfinished generations, temporary files, their lock. Does nothing while
 * someone imports, nor where the folder cannot be written: what is left harms nobody.
 */
export async function sweepWorkspace(folder: string, now: string): Promise<void> {
  try {
    await sweepTemporaryFolders();
    const seen = await readWorkspace(folder);
    if (!seen.ok || (await findLeftovers(folder, seen.value)).length === 0) return;
    const lock = await takeLock(layout.lock(folder), holdAs('sweep', now));
    if (lock.kind === 'held') return;
    const manifest = await readWorkspace(folder);
    if (manifest.ok) await removeLeftovers(folder, manifest.value);
    await lock.release();
  } catch {
    // a workspace that can only be read is read as it is
  }
}

/** Removes what the current generation, whose manifest this is, no longer needs. Only for the holder of the lock. */
export async function removeLeftovers(folder: string, manifest: Manifest | null): Promise<void> {
  const held = layout.lock(folder);
  for (const path of await findLeftovers(folder, manifest)) if (path !== held) await removePath(path);
  await sweepTemporaryFolders();
}

async function findLeftovers(folder: string, manifest: Manifest | null): Promise<string[]> {
  const current = manifest?.generation ?? 0;
  const isKept = (number: number) => number <= current && number > current - KEPT;
  const generations = (await listFolder(layout.generations(folder))).flatMap((name) => {
    const number = generationNumber(name);
    return number === null ? [] : [{ number, path: join(layout.generations(folder), name) }];
  });
  const kept = generations.filter(({ number }) => isKept(number));
  const written = [folder, layout.rejectsFolder(folder), layout.keptFolder(folder), ...kept.map(({ path }) => path)];
  const temporary = (await Promise.all(written.map(findTemporaries))).flat();
  return [
    ...(await listFolder(folder)).filter((name) => name.startsWith('import.lock')).map((name) => join(folder, name)),
    ...generations.filter(({ number }) => !isKept(number)).map(({ path }) => path),
    ...temporary,
    ...(await findStrayRejects(folder, manifest, kept)),
  ];
}

/** Temporary files whose process is gone. */
async function findTemporaries(folder: string): Promise<string[]> {
  const isLeft = (name: string) => {
    const pid = Number(TEMPORARY.exec(name)?.[1]);
    return pid > 0 && !isRunning({ pid, host: hostname(), start: null });
  };
  return (await listFolder(folder)).filter(isLeft).map((name) => join(folder, name));
}

/** Files of rejected rows that no kept generation names. */
async function findStrayRejects(
  folder: string,
  manifest: Manifest | null,
  kept: readonly { number: number }[],
): Promise<string[]> {
  const named = new Set(manifest?.imports.map(({ id }) => id));
  for (const { number } of kept) {
    const older = number === manifest?.generation ? null : await readManifest(folder, number);
    if (older?.ok === true) for (const { id } of older.value.imports) named.add(id);
  }
  const ids = (await listFolder(layout.rejectsFolder(folder))).flatMap((name) => REJECTS.exec(name)?.[1] ?? []);
  return ids.filter((id) => !named.has(id)).map((id) => layout.rejects(folder, id));
}
