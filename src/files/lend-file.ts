import { constants, type FileHandle, open, readlink, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';
import { openTemporaryFolder } from './open-temporary-folder.ts';

type Loan = {
  /** Judges where the file that was opened truly is. */
  isAllowed(place: string): boolean;
  /** Lends a copy also where the system has another name for what is open. */
  asCopy?: boolean;
  /** Ends the copying, which then throws. */
  signal?: AbortSignal | undefined;
};

/**
 * Opens the file at a path without links once, and lends what was opened for as long as `use` lasts, under its name in a folder of
 * ours: whoever exchanges the file, or a folder on the way to it, before or meanwhile, changes nothing of what is read. Null when
 * there is no plain file, or it stands where it is not allowed; refuses one that cannot be opened.
 */
export async function lendFile<T>(
  path: string,
  { isAllowed, asCopy = false, signal }: Loan,
  use: (lent: string) => Promise<Outcome<T>>,
): Promise<Outcome<T> | null> {
  let file: FileHandle | null;
  try {
    file = await openPlain(path);
  } catch (error) {
    return fileRefusal(path, error);
  }
  if (file === null) return null;
  const folder = await openTemporaryFolder();
  try {
    const name = asCopy ? null : await nameOf(file);
    const place = name === null ? await placeOf(path, file) : await readlink(name);
    if (place === null || !isAllowed(place)) return null;
    const lent = join(folder.path, basename(path));
    if (name !== null) await symlink(name, lent);
    else await writeFile(lent, file.createReadStream({ autoClose: false }), { mode: 0o600, signal });
    return await use(lent);
  } finally {
    await file.close();
    await folder.remove();
  }
}

/** A pipe is opened without waiting for whoever writes to it, and no link is followed at the end of the path. */
async function openPlain(path: string): Promise<FileHandle | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ELOOP' || error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (file === null || (await file.stat()).isFile()) return file;
  await file.close();
  return null;
}

/** Linux has a name for each open file, which leads to that file whatever happens to its path; null elsewhere. */
async function nameOf({ fd }: FileHandle): Promise<string | null> {
  const name = `/proc/self/fd/${fd}`;
  return readlink(name).then(
    () => name,
    () => null,
  );
}

/** Where a path leads, provided that it leads to the file that was opened. */
async function placeOf(path: string, file: FileHandle): Promise<string | null> {
  const place = await realpath(path);
  const [there, opened] = [await stat(place, { bigint: true }), await file.stat({ bigint: true })];
  return there.ino === opened.ino && there.dev === opened.dev ? place : null;
}
