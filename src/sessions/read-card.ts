import { readLastLine } from '../files/read-last-line.ts';
import { readSession } from './read-session.ts';
import type { SessionCard } from './session-card.ts';
import { startOf } from './session-id.ts';
import { readLine } from './session-line.ts';
import { sessionPlace } from './session-place.ts';
import type { Tally } from './tally.ts';

/**
 * What a list shows of a session, from the last line of its file; from all of them when that one cannot be trusted. Null when the
 * file cannot be read.
 */
export async function readCard(home: string, id: string): Promise<SessionCard | null> {
  const path = sessionPlace.file(home, id);
  try {
    const text = await readLastLine(path);
    const line = text === null ? null : readLine(text);
    if (line !== null) return cardOf(id, line.at, line.tally);
    const { at, tally } = await readSession(path);
    return cardOf(id, at.at(-1) ?? startOf(id), tally);
  } catch {
    return null;
  }
}

function cardOf(id: string, last: string, { name, turns, words }: Tally): SessionCard {
  return { id, name, started: startOf(id), last, turns, words };
}
