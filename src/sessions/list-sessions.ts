import { listFolder } from '../files/list-folder.ts';
import { readCard } from './read-card.ts';
import type { SessionCard } from './session-card.ts';
import { isSessionId } from './session-id.ts';
import { sessionPlace } from './session-place.ts';

const AT_ONCE = 16;

/** The sessions kept, the one written last first; those whose file cannot be read are left out. */
export async function listSessions(home: string): Promise<SessionCard[]> {
  const names = await listFolder(sessionPlace.folder(home)).catch(() => []);
  const ids = names.map(sessionPlace.idOf).filter((id) => id !== null && isSessionId(id));
  const cards: SessionCard[] = [];
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const some = await Promise.all(
      ids.slice(first, first + AT_ONCE).map((id) => (id === null ? null : readCard(home, id))),
    );
    cards.push(...some.filter((card) => card !== null));
  }
  return cards.sort((a, b) => compare(b.last, a.last) || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
