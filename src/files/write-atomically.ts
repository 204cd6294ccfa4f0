import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';
import { openNew } from './open-new.ts';
import { temporaries } from './temporaries.ts';

/**
 * Writes a whole file or nothing: temporary file in the same folder, fsync, rename, fsync of the folder.
 * A reader, or a crash, sees the old content or the new one. One writer at a time for a given path.
 * `mode` gives the file these permissions from its first byte on.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  mode?: number,
): Promise<Outcome<null>> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  temporaries.add(temporary);
  try {
    {
      await using file = await openNew(temporary, mode);
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(content);
      await file.sync();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return answer(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fileRefusal(path, error, true);
  } finally {
    temporaries.forget(temporary);
  }
}

/** Makes the rename itself durable; some systems (Windows) cannot open a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  try {
    await using folder = await open(path);
    await folder.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EACCES') throw error;
  }
}
