import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Entry } from './entry.ts';
import { Tally } from './tally.ts';

/** One line of a session file: numbered from 1, dated (ISO 8601). The entry is not read yet: a later version may have written it. */
export const SessionLine = z.object({
  n: z.number().int().min(1),
  at: z.string(),
  tally: Tally,
  entry: z.unknown(),
});
export type SessionLine = z.infer<typeof SessionLine>;

const SUM_LETTERS = 32;
const BEFORE = '{"sum":"';
const BETWEEN = '","line":';

/** A line with its checksum and its end; itself JSON. */
export function writeLine(line: Omit<SessionLine, 'entry'> & { entry: Entry }): string {
  const body = JSON.stringify(line);
  return `${frame(body)}\n`;
}

/** A line without its end; null when it is not, to the letter, what was written. */
export function readLine(text: string): SessionLine | null {
  const body = text.slice(BEFORE.length + SUM_LETTERS + BETWEEN.length, -1);
  if (text !== frame(body)) return null;
  try {
    return SessionLine.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

function frame(body: string): string {
  const sum = createHash('sha256').update(body).digest('hex').slice(0, SUM_LETTERS);
  return `${BEFORE}${sum}${BETWEEN}${body}}`;
}
