import { answer, type Outcome } from '../../domain/outcome.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { streamLeftOut } from '../input/stream-left-out.ts';
import type { TableImport } from './table-import.ts';
import { type RejectedTableRow, TABLE_REASONS } from './table-reason.ts';
import { reasonOf } from './verdict.ts';

type Imported = Pick<TableImport, 'reading' | 'planned' | 'leftOut'>;

/**
 * Lists the rows of an import that are not in its table, in the order of the file: those that cannot be read, or also
 * those that a convention set aside. Reads the file a second time; needs no engine. Throws what the system throws when
 * the file is gone.
 */
export async function* streamTableRejects(
  { reading, planned, leftOut }: Imported,
  scope: 'rejected' | 'all',
): AsyncGenerator<RejectedTableRow> {
  for await (const { record, ...left } of streamLeftOut(reading, leftOut.ranks)) {
    const { line, text, fields } = record;
    if (left.unfit !== null) {
      yield { line, reason: left.unfit, column: null, value: null, text };
      continue;
    }
    const found = reasonOf(leftOut.verdicts[left.at] ?? 0, planned);
    if (found === null || (scope === 'rejected' && TABLE_REASONS[found.reason].kind !== 'rejected')) continue;
    const { reason, column } = found;
    const at = column?.index ?? null;
    yield { line, reason, column: column?.header ?? null, value: at === null ? null : (fields[at] ?? ''), text };
  }
}

/** The first rejected rows of an import, at most `limit`; refuses when the file cannot be read again. */
export async function listTableRejects(
  imported: Imported,
  limit = Number.POSITIVE_INFINITY,
): Promise<Outcome<RejectedTableRow[]>> {
  const rejects: RejectedTableRow[] = [];
  try {
    for await (const reject of streamTableRejects(imported, 'rejected')) {
      if (rejects.length >= limit) break;
      rejects.push(reject);
    }
  } catch (error) {
    return fileRefusal(imported.reading.path, error);
  }
  return answer(rejects);
}
