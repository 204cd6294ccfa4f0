import { answer, type Outcome } from '../../domain/outcome.ts';
import { readHead } from '../../files/read-head.ts';
import type { Input } from './input.ts';
import {
  refuseBrokenQuotes,
  refuseEmpty,
  refuseEncoding,
  refuseHeaderOnly,
  refuseManyColumns,
  refuseOneColumn,
} from './refuse-file.ts';
import { sniffDialect } from './sniff-dialect.ts';
import { countLineEnds } from './split-records.ts';
import type { TableReading } from './table-reading.ts';
import { watchEncoding } from './watch-encoding.ts';

const HEAD_BYTES = 1 << 18;
const MOST_COLUMNS = 512;

/** A first reading of a table, decided from its head. */
export type PlannedTable = {
  reading: TableReading;
  recordsAboveHeader: number;
  /** The fields of the rows in the head. */
  rows: readonly (readonly string[])[];
};

/**
 * Decides how to cut a table from its first 256 KB: delimiter, quote, header. `known` are simplified headers that mean
 * something to us or that the user named. Refuses a file without columns, without rows, or with an open quote.
 */
export async function planTable(input: Input, known: ReadonlySet<string>): Promise<Outcome<PlannedTable>> {
  const { file, gzip, path } = input;
  const head = await readHead(path, HEAD_BYTES);
  if (!head.ok) return head;
  const { bytes, complete } = head.value;
  const encoding = watchEncoding();
  encoding.feed(bytes, 1);
  const faultyLine = complete ? encoding.end(1) : encoding.faultyLine();
  if (faultyLine !== null) return refuseEncoding(file, faultyLine);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return refuseEmpty(file);
  const sniffed = sniffDialect(text, complete, known);
  if (sniffed === null) return refuseOneColumn(file);
  const { headers, rows, recordsAbove, ...dialect } = sniffed;
  if (headers.length > MOST_COLUMNS) return refuseManyColumns(file, headers.length, MOST_COLUMNS);
  const brokenRow = rows.find(({ broken }) => broken);
  if (brokenRow !== undefined) return refuseBrokenQuotes(file, brokenRow.line, countLineEnds(brokenRow.text.trimEnd()));
  if (rows.length === 0 && complete) return refuseHeaderOnly(file);
  const parallel = rows.every(({ text: row }) => countLineEnds(row) === 0);
  return answer({
    reading: { path, file, gzip, dialect, headers, parallel, strict: true },
    recordsAboveHeader: recordsAbove,
    rows: rows.map(({ fields }) => fields),
  });
}
