import { createHash } from 'node:crypto';
import { answer, type Outcome } from '../domain/outcome.ts';
import { cutFile } from '../files/cut-file.ts';
import { writePrivately } from '../files/write-privately.ts';
import type { SessionRead } from './read-session.ts';
import { sessionPlace } from './session-place.ts';

const MARK_LETTERS = 8;

/**
 * Cuts off what cannot be trusted at the end of a session, so that what is added later can be read; it is kept aside first.
 * Repeating it after a crash leaves the same files. Only for the holder of the lock.
 */
export async function repairSession(
  home: string,
  id: string,
  { end, sound, rest }: SessionRead,
): Promise<Outcome<null>> {
  if (end === 'whole') return answer(null);
  const mark = createHash('sha256').update(rest).digest('hex').slice(0, MARK_LETTERS);
  const aside = end === 'torn' ? sessionPlace.torn(home, id) : sessionPlace.damaged(home, id, mark);
  const kept = await writePrivately(aside, rest);
  if (!kept.ok) return kept;
  await cutFile(sessionPlace.file(home, id), sound.length);
  return answer(null);
}
