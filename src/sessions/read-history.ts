import { readText } from '../files/read-text.ts';
import { Entry } from './entry.ts';
import { listSessions } from './list-sessions.ts';
import { readLine } from './session-line.ts';
import { sessionPlace } from './session-place.ts';

type Typed = { readonly at: string; readonly text: string };

/** How far back a history goes, so that a start never waits for years of sessions. */
const MOST_SESSIONS = 100;

/** How the entry of a typed text begins in its line; nothing else can hold these letters, whose quotes a text would escape. */
const BEGINNINGS = ['"entry":{"kind":"message"', '"entry":{"kind":"command"'] as const;

/**
 * What was typed before, messages and commands, oldest first, over the last sessions: the last `max`. A text typed several times
 * in a row counts once. No session is read that could not add to them.
 */
export async function readHistory(home: string, max: number): Promise<string[]> {
  const typed = new Map<string, Typed>();
  let kept: Typed[] = [];
  for (const { id, last } of (await listSessions(home)).slice(0, MOST_SESSIONS)) {
    const oldest = kept[0]?.at ?? '';
    if (kept.length >= max && last < oldest) break;
    // the copy of a session holds the same texts at the same moments
    for (const one of await readTyped(sessionPlace.file(home, id))) typed.set(JSON.stringify(one), one);
    kept = keepLast([...typed.values()], max);
  }
  return kept.map(({ text }) => text);
}

/** The other lines, which are long, are not taken apart. */
async function readTyped(path: string): Promise<Typed[]> {
  const text = await readText(path);
  const lines = (text.ok ? text.value : '')
    .split('\n')
    .filter((line) => BEGINNINGS.some((beginning) => line.includes(beginning)));
  return lines.flatMap((line) => {
    const read = readLine(line);
    const entry = Entry.safeParse(read?.entry).data;
    const isTyped = entry?.kind === 'message' || entry?.kind === 'command';
    return read !== null && isTyped ? [{ at: read.at, text: entry.text }] : [];
  });
}

function keepLast(typed: readonly Typed[], max: number): Typed[] {
  const ordered = typed.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const once = ordered.filter(({ text }, index) => index === 0 || ordered[index - 1]?.text !== text);
  return max > 0 ? once.slice(-max) : [];
}
