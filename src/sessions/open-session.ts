import { answer, type Outcome } from '../domain/outcome.ts';
import { fileBytes } from '../files/file-bytes.ts';
import { fileRefusal } from '../files/file-refusal.ts';
import { keepPrivateFolder } from '../files/keep-private-folder.ts';
import { describeDamage } from './describe-damage.ts';
import { holdSession } from './hold-session.ts';
import { readSession, type SessionRead } from './read-session.ts';
import { refuseHeldSession, refuseUnknownSession } from './refuse-session.ts';
import { repairSession } from './repair-session.ts';
import type { Session } from './session.ts';
import { isSessionId, newSessionId } from './session-id.ts';
import { sessionPlace } from './session-place.ts';
import { startSession } from './start-session.ts';
import type { World } from './world.ts';

/** How many ids are drawn before the moment itself is moved on: only draws that repeat need that. */
const DRAWS = 8;

/**
 * Opens a session to go on with it, or a new one for null, whose file is made by its first entry. What a crash has cut short at
 * its end is put aside. Refuses one that does not exist, and one that another window has open (`needs` then says `NEEDS_COPY`).
 */
export async function openSession(world: World, id: string | null): Promise<Outcome<Session>> {
  const folder = sessionPlace.folder(world.home);
  try {
    await keepPrivateFolder(folder);
    return id === null ? await openNew(world) : await openKnown(world, id);
  } catch (error) {
    return fileRefusal(folder, error, true);
  }
}

async function openNew(world: World): Promise<Outcome<Session>> {
  for (let draw = 0; ; draw++) {
    const clock = () => world.clock() + Math.floor(draw / DRAWS);
    const id = newSessionId({ ...world, clock });
    const lock = await holdSession(world.home, id, world.clock());
    if (lock.kind === 'held') continue;
    if ((await fileBytes(sessionPlace.file(world.home, id))) === null) {
      return answer(startSession({ world, id, read: null, notice: null, release: lock.release }));
    }
    await lock.release();
  }
}

async function openKnown(world: World, id: string): Promise<Outcome<Session>> {
  const path = sessionPlace.file(world.home, id);
  if (!isSessionId(id) || (await fileBytes(path)) === null) return refuseUnknownSession(id);
  const lock = await holdSession(world.home, id, world.clock());
  if (lock.kind === 'held') return refuseHeldSession(lock.by);
  const read = await readAndRepair(world.home, id).catch((error: unknown) => fileRefusal(path, error));
  if (!read.ok) {
    await lock.release();
    return read;
  }
  const notice = describeDamage(read.value);
  return answer(startSession({ world, id, read: read.value, notice, release: lock.release }));
}

async function readAndRepair(home: string, id: string): Promise<Outcome<SessionRead>> {
  const read = await readSession(sessionPlace.file(home, id));
  const repaired = await repairSession(home, id, read);
  return repaired.ok ? answer(read) : repaired;
}
