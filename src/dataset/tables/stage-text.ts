import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { openRelation } from '../input/open-relation.ts';
import type { CountedRows } from '../input/read-counted.ts';
import { columnName } from '../input/read-csv-sql.ts';
import type { TableReading } from '../input/table-reading.ts';

/** Why a record holds no row, whatever its content. */
export type Misfit = 'wrongFields' | 'tooLong';

/** The rows of a file inside the engine, still as text, and the records that hold none. */
export type StagedText = CountedRows & { misfits: ReadonlyMap<Misfit, number> };

const Count = z.object({ rows: z.number() });
const FaultCount = z.object({ fault: z.string(), rows: z.number() });

/**
 * Reads a file into `table`: the columns asked for as text, under their `columnName`; `fingerprint`, a hash of the
 * whole row; `is_empty`, true for a row without any text. Rows keep the order of the file: rowid + 1 is the rank of a row.
 */
export async function stageText(
  engine: Engine,
  reading: TableReading,
  { table, columns }: { table: string; columns: readonly number[] },
): Promise<StagedText> {
  await dropText(engine, table);
  const rejects = `${table}_rejects`;
  const all = reading.headers.map((_, index) => columnName(index));
  const empty = all.map((name) => `nullif(${name}, '')`).join(', ');
  await engine.run(`
    CREATE TABLE ${table} AS
    SELECT ${[...columns.map(columnName), `hash(${all.join(', ')}) AS fingerprint`, `coalesce(${empty}) IS NULL AS is_empty`].join(', ')}
    FROM ${await openRelation(engine, reading, rejects)}`);
  const [fit] = await engine.rows(Count, `SELECT count(*)::DOUBLE AS rows FROM ${table}`);
  const faults = await engine.rows(
    FaultCount,
    `SELECT fault, count(*)::DOUBLE AS rows FROM (
       SELECT min(error_type)::VARCHAR AS fault FROM ${rejects} GROUP BY line_byte_position) GROUP BY fault`,
  );
  const misfits = new Map<Misfit, number>();
  for (const { fault, rows } of faults) {
    const reason = fault === 'LINE SIZE OVER MAXIMUM' ? 'tooLong' : 'wrongFields';
    misfits.set(reason, (misfits.get(reason) ?? 0) + rows);
  }
  return { misfits, fit: fit?.rows ?? 0, unfit: faults.reduce((sum, { rows }) => sum + rows, 0) };
}

/** Frees the staged rows. */
export async function dropText(engine: Engine, table: string): Promise<void> {
  for (const name of [table, `${table}_rejects`, `${table}_rejects_scans`]) {
    await engine.run(`DROP TABLE IF EXISTS ${name}`);
  }
}
