import { constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isRunning, ProcessIdentity } from './process-identity.ts';
import { temporaries } from './temporaries.ts';

/** Who holds a lock, for what, and since when. `token` is never used twice. */
export const LockHolder = ProcessIdentity.extend({
  token: z.string().regex(/^[\w-]+$/),
  purpose: z.string(),
  since: z.string(),
});
export type LockHolder = z.infer<typeof LockHolder>;

/** `held` by someone at work, or by someone unknown when the lock cannot be read. */
export type LockAttempt = { kind: 'taken'; release(): Promise<void> } | { kind: 'held'; by: LockHolder | null };

/**
 * Takes a lock by creating a file that only one process can create; a dead holder is replaced. Throws what the system throws.
 *
 * Two processes that see the same dead holder cannot both replace it: replacing needs a second lock, named after the dead
 * holder's token, and under it the dead holder must still be there. That second lock is taken the same way, so one whose
 * own holder died is replaced in turn.
 */
export async function takeLock(path: string, holder: LockHolder): Promise<LockAttempt> {
  const release = () => releaseLock(path, holder);
  for (;;) {
    if (await createLock(path, holder)) {
      temporaries.add(path);
      return { kind: 'taken', release };
    }
    const found = await readLock(path);
    if (found === 'none') continue;
    if (found === 'unreadable') return { kind: 'held', by: null };
    if (isRunning(found)) return { kind: 'held', by: found };
    const guard = await takeLock(`${path}.${found.token}`, holder);
    if (guard.kind === 'held') return guard;
    try {
      const now = await readLock(path);
      if (typeof now === 'string' || now.token !== found.token) continue;
      const written = await writeHolder(path, holder);
      await rename(written, path);
      temporaries.forget(written);
      temporaries.add(path);
      return { kind: 'taken', release };
    } finally {
      await guard.release();
    }
  }
}

/** The holder of a lock; `none` when it is free. */
export async function readLock(path: string): Promise<LockHolder | 'none' | 'unreadable'> {
  try {
    const holder = LockHolder.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return holder.success ? holder.data : 'unreadable';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'unreadable';
  }
}

async function releaseLock(path: string, { token }: LockHolder): Promise<void> {
  const found = await readLock(path);
  if (typeof found !== 'string' && found.token === token) await rm(path, { force: true });
  temporaries.forget(path);
}

/** Complete from the moment it exists: written beside, then linked; copied where the disk knows no links. False when it exists. */
async function createLock(path: string, holder: LockHolder): Promise<boolean> {
  const written = await writeHolder(path, holder);
  try {
    await link(written, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      await copyFile(written, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
    temporaries.forget(written);
  }
}

async function writeHolder(path: string, holder: LockHolder): Promise<string> {
  const written = join(dirname(path), `.${basename(path)}.${holder.token}.${holder.pid}.tmp`);
  temporaries.add(written);
  await writeFile(written, JSON.stringify(holder), { mode: 0o600 });
  return written;
}
