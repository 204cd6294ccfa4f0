import { readBytes } from '../files/read-bytes.ts';
import { Entry } from './entry.ts';
import { readLine, type SessionLine } from './session-line.ts';
import { NOTHING_YET, type Tally } from './tally.ts';

/** How a file ends: as it was written, in a line that was cut short, or in a line that was changed and others after it. */
export type SessionEnd = 'whole' | 'torn' | 'damaged';

/** A session as its file tells it, up to the first line that cannot be trusted. */
export type SessionRead = {
  readonly entries: Entry[];
  readonly at: string[];
  /** Lines that are sound, of a kind this version does not know: passed over, and kept. */
  readonly unknown: number;
  readonly lines: number;
  readonly tally: Tally;
  readonly end: SessionEnd;
  /** The lines that can be trusted, then what follows them. */
  readonly sound: Buffer;
  readonly rest: Buffer;
};

const LINE_END = 0x0a;

/** Reads a session from its file. Throws what the system throws. */
export async function readSession(path: string): Promise<SessionRead> {
  const bytes = await readBytes(path);
  const entries: Entry[] = [];
  const at: string[] = [];
  let last: SessionLine | null = null;
  let [start, unknown] = [0, 0];
  for (;;) {
    const end = bytes.indexOf(LINE_END, start);
    const line = end === -1 ? null : readLine(bytes.toString('utf8', start, end));
    if (line === null || line.n !== (last?.n ?? 0) + 1) break;
    const entry = Entry.safeParse(line.entry);
    if (entry.success) {
      entries.push(entry.data);
      at.push(line.at);
    } else unknown += 1;
    [last, start] = [line, end + 1];
  }
  const [sound, rest] = [bytes.subarray(0, start), bytes.subarray(start)];
  const { n: lines, tally } = last ?? { n: 0, tally: NOTHING_YET };
  return { entries, at, unknown, lines, tally, end: endOf(rest), sound, rest };
}

function endOf(rest: Buffer): SessionEnd {
  if (rest.length === 0) return 'whole';
  const end = rest.indexOf(LINE_END);
  return end === -1 || end === rest.length - 1 ? 'torn' : 'damaged';
}
