import { listRejects } from '../dataset/import/list-rejects.ts';
import { ROW_REASONS } from '../dataset/import/row-reason.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { csvCell } from '../language/csv-cell.ts';
import type { LoadedOrders } from './load-orders.ts';

/** Rejected rows as CSV: line, reason in both languages, text as in the file. Everything quoted, formulas neutralised. */
export async function saveRejects(loaded: LoadedOrders | null, path: string): Promise<Outcome<null>> {
  if (loaded === null) {
    return refuse('bad_argument', {
      fr: '--rejects demande un fichier de commandes : sans fichier, aucune ligne n’est refusée.',
      en: '--rejects needs an orders file: without one, no row is rejected.',
    });
  }
  const rejects = await listRejects(loaded.report);
  if (!rejects.ok) return rejects;
  const rows = rejects.value.map(({ line, reason, text }) => [
    String(line),
    ROW_REASONS[reason].fr,
    ROW_REASONS[reason].en,
    text,
  ]);
  const table = [['line', 'raison', 'reason', 'text'], ...rows];
  return writeAtomically(path, table.map((row) => `${row.map(csvCell).join(',')}\n`).join(''));
}
