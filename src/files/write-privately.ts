import type { Outcome } from '../domain/outcome.ts';
import { answer } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';
import { makePrivate } from './make-private.ts';
import { writeAtomically } from './write-atomically.ts';

/** Writes a whole file or nothing, like `writeAtomically`, for this user's eyes only. Meant for a private folder. */
export async function writePrivately(path: string, content: string): Promise<Outcome<null>> {
  const written = await writeAtomically(path, content);
  if (!written.ok) return written;
  try {
    await makePrivate(path);
    return answer(null);
  } catch (error) {
    return fileRefusal(path, error, true);
  }
}
