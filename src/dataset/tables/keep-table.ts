import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { noteTwins } from '../input/note-twins.ts';
import type { OpenTable } from '../input/open-table.ts';
import type { CountedReading } from '../input/read-counted.ts';
import type { TableReading } from '../input/table-reading.ts';
import { buildTable } from './build-table.ts';
import { countValues } from './count-values.ts';
import { describeDialect } from './describe-dialect.ts';
import { readCurrencies, readFlags, readSpan } from './describe-table.ts';
import { identityOf, namingSets } from './kind-rules.ts';
import { listTableRejects } from './list-table-rejects.ts';
import { noteRunningOnly } from './note-running-only.ts';
import type { RecognisedTable } from './recognised-table.ts';
import { refuseNoRow } from './refuse-table.ts';
import { countRepeats, countVerdicts, listLeftOut, markDuplicates, tallyVerdicts } from './settle-verdicts.ts';
import type { StagedText } from './stage-text.ts';
import type { TableImport } from './table-import.ts';
import type { TableOptions } from './table-options.ts';
import { typeRows } from './type-rows.ts';
import type { PlannedColumn } from './value-reading.ts';
import { writeTableNotes } from './write-table-notes.ts';

/** The canonical table, the rows of the file as text, and the same rows typed. */
export type TableNames = { table: string; staged: string; typed: string };

type Read = {
  open: OpenTable;
  recognised: RecognisedTable;
  counted: CountedReading<TableReading, StagedText>;
  columns: readonly PlannedColumn[];
};

const Count = z.object({ rows: z.number() });

/** Turns the staged text into the canonical table, and accounts for every row of the file. */
export async function keepTable(
  engine: Engine,
  names: TableNames,
  { open, recognised, counted, columns }: Read,
  options: TableOptions,
): Promise<Outcome<TableImport>> {
  const { reading, staged, rowsInFile, file } = counted;
  const { kind, platform = null } = recognised;
  await typeRows(engine, names, { columns, naming: namingSets(kind, recognised.columns) }, options);
  const repeated = await countRepeats(engine, names.typed);
  if (options.duplicates === 'drop' && repeated > 0) await markDuplicates(engine, names.typed);
  const { kept, ...others } = tallyVerdicts(await countVerdicts(engine, names.typed), staged.misfits, columns);
  const leftOut = await listLeftOut(engine, names.typed);
  if (kept === 0) {
    const example = await listTableRejects({ reading, planned: columns, leftOut }, 1);
    const counts = [...others.rejected, ...others.dropped];
    const [first = null] = example.ok ? example.value : [];
    return refuseNoRow({ file: reading.file, kind: kind.name }, counts, first);
  }
  const counts = await countValues(engine, names, columns);
  await buildTable(engine, names, { columns, identity: identityOf(kind) });
  const [built] = await engine.rows(Count, `SELECT count(*)::DOUBLE AS rows FROM ${names.table}`);
  const imported = built?.rows ?? 0;
  const facts = {
    rows: { read: rowsInFile, imported, merged: kept - imported, ...others },
    repeated,
    unread: counts.flatMap(({ unread }) => unread),
    flags: await readFlags(engine, names, columns),
    currencies: await readCurrencies(engine, names.table, columns),
  };
  const isRead = new Set(columns.map(({ index }) => index));
  return answer({
    kind: kind.id,
    platform,
    table: names.table,
    columns: Object.fromEntries(
      Object.entries(recognised.columns).map(([field, index]) => [field, reading.headers[index] ?? '']),
    ),
    ignored: reading.headers.filter((_, index) => !isRead.has(index)),
    attributes: columns.flatMap(({ name, header, reading: { type }, isAttribute }, position) =>
      isAttribute ? [{ name, header, type, missing: counts[position]?.missing ?? 0 }] : [],
    ),
    dialect: describeDialect(open.input, reading, columns),
    ...facts,
    scales: Object.fromEntries(
      columns.flatMap(({ name, index, reading: own }) =>
        own.type === 'score' && index !== null ? [[name, own.scale] as const] : [],
      ),
    ),
    ...(await readSpan(engine, names.table, columns, options.today)),
    notes: [
      ...open.input.notes,
      ...noteTwins(reading.headers, Object.values(recognised.columns)),
      ...(kind.id === 'subscriptions' ? noteRunningOnly(columns, counts, kept) : []),
      ...writeTableNotes({ columns, options, ...facts }),
    ],
    ...file,
    reading,
    planned: columns,
    leftOut,
  });
}
