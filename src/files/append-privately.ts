import { open } from 'node:fs/promises';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

/** Adds a text at the end of a file that only this user can read, made when missing; what was there stays. On disk once it answers. */
export async function appendPrivately(path: string, text: string): Promise<Outcome<null>> {
  try {
    await using file = await open(path, 'a', 0o600);
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
    return answer(null);
  } catch (error) {
    return fileRefusal(path, error, true);
  }
}
