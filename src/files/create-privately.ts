import { link, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openNew } from './open-new.ts';
import { temporaries } from './temporaries.ts';

/**
 * Makes a file that only this user can read, whole or not at all; false when there is one already, which stays as it is.
 * Of two processes that try at once, one makes it, and the other finds it whole. Throws what the system throws.
 */
export async function createPrivately(path: string, text: string): Promise<boolean> {
  const written = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  temporaries.add(written);
  try {
    {
      await using file = await openNew(written, 0o600);
      await file.chmod(0o600);
      await file.writeFile(text);
      await file.sync();
    }
    await link(written, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true }).catch(() => undefined);
    temporaries.forget(written);
  }
}
