import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { readHead } from '../../files/read-head.ts';
import { CAPS } from './caps.ts';
import { cutConverted } from './cut-converted.ts';
import type { Input } from './input.ts';
import type { Mending } from './mend/mending.ts';
import { refuseEmpty, refuseEncoding, refuseHeaderOnly, refuseManyColumns, refuseOneColumn } from './refuse-file.ts';
import { sniffTable } from './sniff-table.ts';
import { countLineEnds } from './split-records.ts';
import type { TableReading } from './table-reading.ts';
import { watchEncoding } from './watch-encoding.ts';

const HEAD_BYTES = 1 << 18;

/** A first reading of a table, decided from its head. */
export type PlannedTable = {
  reading: TableReading;
  /** −1 when the table has no header: its first record is a row. */
  recordsAboveHeader: number;
  /** The fields of the rows in the head. */
  rows: readonly (readonly string[])[];
};

/** A plan, what must be done to the text before it holds, and the decisions a reader should know of. */
export type TablePlan = { head: PlannedTable; mending: Mending | null; notes: Bilingual[] };

/**
 * Decides how to cut a table from its first 256 KB: delimiter, quote, header. `known` are simplified headers that mean
 * something to us or that the user named. Refuses a file without columns or without rows.
 */
export async function planTable(input: Input, known: ReadonlySet<string>): Promise<Outcome<TablePlan>> {
  const { file, gzip, path } = input;
  const read = await readHead(path, HEAD_BYTES);
  if (!read.ok) return read;
  const { bytes, complete } = read.value;
  const encoding = watchEncoding();
  encoding.feed(bytes, 1);
  const faultyLine = complete ? encoding.end(1) : encoding.faultyLine();
  if (faultyLine !== null) return refuseEncoding(file, faultyLine);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return refuseEmpty(file);
  const { delimiter: ours, format } = input;
  const sniffed =
    ours === undefined
      ? sniffTable(text, complete, known)
      : cutConverted(text, complete, known, { delimiter: ours, format });
  if (sniffed === null) return refuseOneColumn(file);
  const { headers, headerLine, rows, recordsAbove, mending, delimiter, quote } = sniffed;
  if (headers.length > CAPS.columns) return refuseManyColumns(file, headers.length, CAPS.columns);
  if (rows.length === 0 && complete) return refuseHeaderOnly(file);
  const parallel =
    !headers.some((header) => /[\r\n]/.test(header)) && rows.every(({ text: row }) => countLineEnds(row) === 0);
  return answer({
    head: {
      reading: { path, file, gzip, dialect: { delimiter, quote, headerLine }, headers, parallel, strict: true },
      recordsAboveHeader: recordsAbove,
      rows: rows.map(({ fields }) => fields),
    },
    mending,
    notes: [...(headerLine === 0 ? [NO_HEADER] : []), ...(mending?.kind === 'aligned' ? [ALIGNED] : [])],
  });
}

const NO_HEADER: Bilingual = {
  fr: 'Fichier sans ligne d’en-tête\u00a0: ses colonnes s’appellent c1, c2, c3…, de gauche à droite.',
  en: 'File without a header line: its columns are called c1, c2, c3…, from left to right.',
};

const ALIGNED: Bilingual = {
  fr: 'Tableau aligné par des blancs\u00a0: les colonnes sont séparées là où toutes les lignes en ont.',
  en: 'Table set in blanks: columns are separated where all lines have them.',
};
