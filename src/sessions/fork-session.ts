import type { Outcome } from '../domain/outcome.ts';
import { fileBytes } from '../files/file-bytes.ts';
import { fileRefusal } from '../files/file-refusal.ts';
import { writePrivately } from '../files/write-privately.ts';
import { openSession } from './open-session.ts';
import { readSession } from './read-session.ts';
import { refuseUnknownSession } from './refuse-session.ts';
import type { Session } from './session.ts';
import { isSessionId } from './session-id.ts';
import { sessionPlace } from './session-place.ts';
import type { World } from './world.ts';

/** Opens a copy of a session, under an id of its own: what its file holds now, also while another window writes to it. */
export async function forkSession(world: World, id: string): Promise<Outcome<Session>> {
  const path = sessionPlace.file(world.home, id);
  try {
    if (!isSessionId(id) || (await fileBytes(path)) === null) return refuseUnknownSession(id);
    const { sound } = await readSession(path);
    const made = await openSession(world, null);
    if (!made.ok) return made;
    await made.value.close();
    const written = await writePrivately(sessionPlace.file(world.home, made.value.id), sound.toString('utf8'));
    return written.ok ? await openSession(world, made.value.id) : written;
  } catch (error) {
    return fileRefusal(path, error);
  }
}
