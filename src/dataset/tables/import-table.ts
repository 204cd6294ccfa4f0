import { answer, type Outcome } from '../../domain/outcome.ts';
import { checkOptions } from '../check-options.ts';
import type { Engine } from '../duckdb.ts';
import type { OpenTable } from '../input/open-table.ts';
import { type CountedReading, readCounted } from '../input/read-counted.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { refuseEngineFault } from '../input/refuse-file.ts';
import type { TableReading } from '../input/table-reading.ts';
import { callerSignal } from '../interest.ts';
import { type ColumnSource, SHAPED, sourcesOf } from './column-source.ts';
import { inferAttributes } from './infer-attributes.ts';
import { keepTable } from './keep-table.ts';
import { planColumns } from './plan-columns.ts';
import { readShapes, type Shape } from './read-shapes.ts';
import type { RecognisedTable } from './recognised-table.ts';
import { dropText, type StagedText, stageText } from './stage-text.ts';
import type { TableImport } from './table-import.ts';
import type { TableOptions } from './table-options.ts';

/**
 * Reads a file of any kind but orders into the canonical table of its kind: one column for each field of the kind, typed,
 * NULL where the file says nothing or cannot be read. Right, or refused with a reason; every row of the file is
 * accounted for.
 */
export async function importTable(
  engine: Engine,
  open: OpenTable,
  recognised: RecognisedTable,
  options: TableOptions,
): Promise<Outcome<TableImport>> {
  const table = options.table ?? recognised.kind.table;
  const fault = checkOptions({ ...options, table });
  if (fault !== null) return fault;
  const names = { table, staged: `${table}_staged`, typed: `${table}_typed` };
  const { input, head } = open;
  try {
    const all = head.reading.headers.map((_, index) => index);
    const used = recognised.kind.open ? all : all.filter((index) => Object.values(recognised.columns).includes(index));
    const text = await readCounted<TableReading, StagedText>(head.reading, head.recordsAboveHeader, {
      stage: (reading) => stageText(engine, reading, { table: names.staged, columns: used }),
      reconsider: async (reading) => answer(reading),
    });
    if (!text.ok) return text;
    const counted: CountedReading<TableReading, StagedText> = {
      ...text.value,
      file: input.source ?? text.value.file,
    };
    const sources = await findSources(engine, names.staged, recognised, counted.reading.headers);
    const columns = await planColumns(
      engine,
      names.staged,
      { sources, kind: recognised.kind, file: input.file },
      options,
    );
    if (!columns.ok) return columns;
    return await keepTable(engine, names, { open, recognised, counted, columns: columns.value }, options);
  } catch (error) {
    callerSignal()?.throwIfAborted();
    return refuseEngineFault(input.file, error);
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${names.typed}`).catch(() => undefined);
    await dropText(engine, names.staged).catch(() => undefined);
  }
}

/** The columns of the table to be: the fields of the kind, and the attributes when the kind keeps them. */
async function findSources(
  engine: Engine,
  staged: string,
  { kind, columns }: RecognisedTable,
  headers: readonly string[],
): Promise<ColumnSource[]> {
  const fields = Object.entries(columns);
  const used = new Set(fields.map(([, index]) => index));
  const shaped = fields.filter(([field]) => SHAPED.has(kind.fields[field]?.type ?? 'text')).map(([, index]) => index);
  const others = kind.open ? [...headers.keys()].filter((index) => !used.has(index)) : [];
  const shapes = new Map<number, Shape[]>();
  for (const index of new Set([...shaped, ...others])) {
    shapes.set(index, await readShapes(engine, staged, columnName(index)));
  }
  const attributes = others.map((index) => ({ index, header: headers[index] ?? '', shapes: shapes.get(index) ?? [] }));
  return [...sourcesOf(kind, columns, headers, shapes), ...(await inferAttributes(engine, staged, attributes))];
}
