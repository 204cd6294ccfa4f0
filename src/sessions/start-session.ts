import type { Bilingual } from '../domain/bilingual.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { openAppender } from '../files/open-appender.ts';
import { removePath } from '../files/remove-path.ts';
import { Entry } from './entry.ts';
import type { SessionRead } from './read-session.ts';
import { refuseClosedSession, refuseEntry } from './refuse-session.ts';
import type { Session } from './session.ts';
import { writeLine } from './session-line.ts';
import { sessionPlace } from './session-place.ts';
import { countEntry, NOTHING_YET } from './tally.ts';
import type { World } from './world.ts';

type Start = {
  readonly world: World;
  readonly id: string;
  /** What its file holds; null for a new session. */
  readonly read: SessionRead | null;
  readonly notice: Bilingual | null;
  readonly release: () => Promise<void>;
};

/** A session in the hands of the window that has locked it. */
export function startSession({ world, id, read, notice, release }: Start): Session {
  const path = sessionPlace.file(world.home, id);
  const writer = openAppender(path, read?.sound.length ?? 0);
  const entries = [...(read?.entries ?? [])];
  let lines = read?.lines ?? 0;
  let tally = read?.tally ?? NOTHING_YET;
  let isOpen = true;
  let before: Promise<unknown> = Promise.resolve();

  const write = async (given: Entry): Promise<Outcome<null>> => {
    const entry = readBack(given);
    if (!entry.ok) return entry;
    const next = countEntry(tally, entry.value);
    const at = new Date(world.clock()).toISOString();
    const written = await writer.write(writeLine({ n: lines + 1, at, tally: next, entry: entry.value }));
    if (!written.ok) return written;
    [lines, tally] = [lines + 1, next];
    entries.push(entry.value);
    return written;
  };

  return {
    id,
    entries,
    notice,
    append: (entry) => {
      if (!isOpen) return Promise.resolve(refuseClosedSession());
      const written = before.then(() => write(entry));
      before = written;
      return written;
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await before;
      await writer.close().catch(() => undefined);
      const isWhole = lines === entries.length && (read === null || read.end === 'whole');
      const isSilent = isWhole && entries.every(({ kind }) => kind === 'opened');
      if (isSilent) await removePath(path);
      await release().catch(() => undefined);
    },
  };
}

/** The entry as a later reading will find it. */
function readBack(entry: Entry): Outcome<Entry> {
  try {
    const read = Entry.safeParse(JSON.parse(JSON.stringify(entry)));
    return read.success ? answer(read.data) : refuseEntry(read.error.issues[0]?.path.join('.') ?? '');
  } catch (error) {
    return refuseEntry(error instanceof Error ? error.message : String(error));
  }
}
