import { answer, type Outcome } from '../domain/outcome.ts';
import { listSessions } from './list-sessions.ts';
import { refuseSeveralSessions, refuseUnknownSession } from './refuse-session.ts';

/** The id of the session meant: by its id, the beginning of one, or its name; the last one for null. Refuses when none is, or several are. */
export async function findSession(home: string, wanted: string | null): Promise<Outcome<string>> {
  const cards = await listSessions(home);
  const text = wanted?.trim() ?? '';
  const [last] = cards;
  if (text === '') return last === undefined ? refuseUnknownSession(text) : answer(last.id);
  const exact = cards.filter(({ id, name }) => id === text || name === text);
  const found = exact.length > 0 ? exact : cards.filter(({ id }) => id.startsWith(text));
  const [one] = found;
  if (one === undefined) return refuseUnknownSession(text);
  return found.length === 1
    ? answer(one.id)
    : refuseSeveralSessions(
        text,
        found.map(({ id }) => id),
      );
}
