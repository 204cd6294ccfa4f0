import { readFile } from 'node:fs/promises';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

/** A whole small text file in UTF-8; refuses when it cannot be read. */
export async function readText(path: string): Promise<Outcome<string>> {
  try {
    return answer(await readFile(path, 'utf8'));
  } catch (error) {
    return fileRefusal(path, error);
  }
}
