import { join } from 'node:path';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileBytes } from '../files/file-bytes.ts';
import { fileRefusal } from '../files/file-refusal.ts';
import { listFolder } from '../files/list-folder.ts';
import { removePath } from '../files/remove-path.ts';
import { syncPath } from '../files/sync-path.ts';
import { holdSession } from './hold-session.ts';
import { refuseHeldSession, refuseUnknownSession } from './refuse-session.ts';
import { isSessionId } from './session-id.ts';
import { sessionPlace } from './session-place.ts';

/** Removes a session, with what was kept aside of it; `now` in milliseconds since 1970. Refuses one that a window has open. */
export async function deleteSession(home: string, id: string, now: number): Promise<Outcome<null>> {
  const folder = sessionPlace.folder(home);
  const path = sessionPlace.file(home, id);
  try {
    if (!isSessionId(id) || (await fileBytes(path)) === null) return refuseUnknownSession(id);
    const lock = await holdSession(home, id, now);
    if (lock.kind === 'held') return refuseHeldSession(lock.by);
    try {
      const asides = (await listFolder(folder)).filter((name) => isAside(name, id));
      for (const name of asides) await removePath(join(folder, name));
      if (!(await removePath(path))) throw Object.assign(new Error(), { code: 'EPERM' });
      await syncPath(folder);
    } finally {
      await lock.release();
    }
    return answer(null);
  } catch (error) {
    return fileRefusal(path, error, true);
  }
}

function isAside(name: string, id: string): boolean {
  return name === `${id}.torn` || name.startsWith(`${id}.damaged-`);
}
