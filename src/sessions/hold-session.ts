import { createHash } from 'node:crypto';
import { type LockAttempt, type LockHolder, takeLock } from '../files/lock-file.ts';
import { identifyProcess } from '../files/process-identity.ts';
import { sessionPlace } from './session-place.ts';

let taken = 0;

/** Takes the right to write a session, which one window has at a time; `now` in milliseconds since 1970. Throws what the system throws. */
export function holdSession(home: string, id: string, now: number): Promise<LockAttempt> {
  const holder = identifyProcess();
  taken += 1;
  const unique = JSON.stringify([holder, id, now, taken]);
  const token = createHash('sha256').update(unique).digest('hex').slice(0, 16);
  const written: LockHolder = { ...holder, token, purpose: 'session', since: new Date(now).toISOString() };
  return takeLock(sessionPlace.lock(home, id), written);
}
