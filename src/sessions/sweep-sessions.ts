import { hostname } from 'node:os';
import { join } from 'node:path';
import { listFolder } from '../files/list-folder.ts';
import { readLock } from '../files/lock-file.ts';
import { isRunning } from '../files/process-identity.ts';
import { removePath } from '../files/remove-path.ts';
import { sessionPlace } from './session-place.ts';

/** `.name.1234.tmp`: a file that the process 1234 was writing. */
const TEMPORARY = /^\..*\.(\d+)\.tmp$/u;
const LOCK = /^(.+)\.lock$/u;

/** Removes what killed processes have left: files half written, locks of sessions that were never written. Throws nothing. */
export async function sweepSessions(home: string): Promise<void> {
  const folder = sessionPlace.folder(home);
  const names = await listFolder(folder).catch(() => []);
  const known = new Set(names);
  for (const name of names) {
    const pid = TEMPORARY.exec(name)?.[1];
    const isLeft = pid !== undefined && !isRunning({ pid: Number(pid), host: hostname(), start: null });
    const id = LOCK.exec(name)?.[1];
    const isIdle = id !== undefined && !known.has(`${id}.jsonl`) && (await isAbandoned(join(folder, name)));
    if (isLeft || isIdle) await removePath(join(folder, name));
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const holder = await readLock(path);
  return typeof holder !== 'string' && !isRunning(holder);
}
