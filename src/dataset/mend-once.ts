import type { Outcome } from '../domain/outcome.ts';
import { isMendable } from './input/mendable.ts';
import type { RecognisedFile } from './recognise-file.ts';

/**
 * Imports a file, and once more after a careful reading of the whole of it where the whole shows what its head did not:
 * another encoding, quotes that break the rule, line ends of several kinds, totals among the rows.
 */
export async function mendOnce<T>(
  file: RecognisedFile,
  importFile: (file: RecognisedFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const outcome = await importFile(file);
  if (outcome.ok || !isMendable(outcome) || file.mend === undefined) return outcome;
  const mended = await file.mend();
  return mended.ok ? importFile(mended.value) : mended;
}
