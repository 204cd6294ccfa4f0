import { createHash } from 'node:crypto';
import type { LockHolder } from '../../files/lock-file.ts';
import { identifyProcess } from '../../files/process-identity.ts';

let taken = 0;

/** This process as the holder of a workspace, for an import or for a moment of tidying; `now` as ISO 8601. */
export function holdAs(purpose: 'import' | 'sweep', now: string): LockHolder {
  const process = identifyProcess();
  taken += 1;
  const unique = JSON.stringify([process, now, taken]);
  const token = createHash('sha256').update(unique).digest('hex').slice(0, 16);
  return { ...process, token, purpose, since: now };
}
