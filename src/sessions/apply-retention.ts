import { deleteSession } from './delete-session.ts';
import { listSessions } from './list-sessions.ts';
import { sweepSessions } from './sweep-sessions.ts';

const DAY_MS = 86_400_000;

/**
 * Removes the sessions in which nothing was written for this many days, and what killed processes have left; gives how many
 * sessions went. `now` in milliseconds since 1970; null days keep everything. One that a window has open stays.
 */
export async function applyRetention(home: string, days: number | null, now: number): Promise<number> {
  await sweepSessions(home);
  if (days === null) return 0;
  const limit = new Date(now - days * DAY_MS).toISOString();
  let removed = 0;
  for (const { id, last } of await listSessions(home)) {
    if (last < limit && (await deleteSession(home, id, now)).ok) removed += 1;
  }
  return removed;
}
