import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFolder } from './list-folder.ts';
import { isRunning } from './process-identity.ts';
import { removePath } from './remove-path.ts';

/** `fidelio-PID-xxxxxx`: the number of the process it belongs to. */
const OWNED = /^fidelio-(\d+)-/;

/** Removes our folders in the system's temporary folder whose process is gone: killed, it could not do so itself. */
export async function sweepTemporaryFolders(): Promise<void> {
  const names = await listFolder(tmpdir()).catch(() => []);
  for (const name of names) {
    const pid = Number(OWNED.exec(name)?.[1]);
    if (pid > 0 && !isRunning({ pid, host: hostname(), start: null })) await removePath(join(tmpdir(), name));
  }
}
