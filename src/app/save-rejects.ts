import type { FileReject } from '../dataset/file-reject.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { fileRefusal } from '../files/file-refusal.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { csvCell } from '../language/csv-cell.ts';
import type { LoadedData } from './loaded-data.ts';

const HEADER = ['file', 'line', 'column', 'value', 'raison', 'reason', 'text'];

/** The rows of the loaded files that were not imported, as CSV; refuses without a file. */
export async function saveRejects(loaded: LoadedData | null, path: string): Promise<Outcome<null>> {
  if (loaded === null || loaded.accounts.length === 0) {
    return refuse('bad_argument', {
      fr: '--rejects demande un fichier : sans fichier, aucune ligne n’est écartée.',
      en: '--rejects needs a file: without one, no row is left out.',
    });
  }
  return writeRejects(loaded.rejects(), path);
}

/** Rows as CSV: file, line, column, value, reason in both languages, text as in the file. Everything quoted, formulas neutralised. */
export async function writeRejects(rejects: AsyncIterable<FileReject>, path: string): Promise<Outcome<null>> {
  try {
    return await writeAtomically(path, linesOf(rejects));
  } catch (error) {
    return fileRefusal(path, error);
  }
}

async function* linesOf(rejects: AsyncIterable<FileReject>): AsyncGenerator<string> {
  yield lineOf(HEADER);
  for await (const { file, line, column, value, reason, text } of rejects) {
    yield lineOf([file, String(line), column ?? '', value ?? '', reason.fr, reason.en, text]);
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
