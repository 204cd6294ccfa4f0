import type { Outcome } from '../domain/outcome.ts';
import { writeAtomically } from './write-atomically.ts';

/** Writes a whole file or nothing, like `writeAtomically`, for this user's eyes only from its first byte on. */
export function writePrivately(path: string, content: string | Uint8Array): Promise<Outcome<null>> {
  return writeAtomically(path, content, 0o600);
}
