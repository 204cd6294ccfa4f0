import type { Engine } from '../duckdb.ts';
import type { Alignment } from './align-columns.ts';
import { metKeysSql } from './merge-rows.ts';
import { arrivingSql, keyedSql, listSql, stateSql } from './row-sql.ts';
import type { KeyedTable } from './staged-table.ts';
import { countRows, stored } from './stored-tables.ts';

/**
 * Takes out of the arriving rows those that are there already, where keys cannot tell: a row without key is held against
 * all stored rows of the same days but those whose key arrives too, a row whose key is new against
 * the stored ones without.
 * Alike in the columns of `likeness` is the same; of five alike where three are stored, two stay. Gives how many went.
 */
export async function leaveOutRepeated(engine: Engine, part: KeyedTable, alignment: Alignment): Promise<number> {
  const keyed = keyedSql(part);
  const keys = listSql(part.key);
  const arriving = arrivingSql(part, alignment);
  const others = part.key.length === 0 ? '' : `ANTI JOIN ${arriving} AS a USING (${keys})`;
  const before = await countRows(engine, part.staged);
  await leaveOut(engine, part, alignment, `NOT ${keyed}`, `SELECT * FROM ${stored(part.name)} ${others}`);
  if (part.key.length > 0) {
    const unmet = `${keyed} AND (${keys}) NOT IN (SELECT (${keys}) FROM ${metKeysSql(part, 'all')})`;
    await leaveOut(engine, part, alignment, unmet, `SELECT * FROM ${stored(part.name)} WHERE NOT ${keyed}`);
  }
  return before - (await countRows(engine, part.staged));
}

async function leaveOut(
  engine: Engine,
  part: KeyedTable,
  alignment: Alignment,
  which: string,
  present: string,
): Promise<void> {
  const likeness = part.likeness.filter((column) => alignment.arriving.includes(column));
  const state = stateSql(likeness.length === 0 ? alignment.arriving : likeness);
  const nth = (rows: string) => `SELECT *, row_number() OVER (PARTITION BY state) AS nth FROM (${rows})`;
  await engine.run(`DELETE FROM ${part.staged} WHERE rowid IN (
    SELECT arriving_row FROM (${nth(`SELECT arriving_row, ${state} AS state FROM ${arrivingSql(part, alignment)} WHERE ${which}`)}) AS a
    SEMI JOIN (${nth(`SELECT ${state} AS state FROM (${present}) WHERE ${sameDaysSql(part)}`)}) AS b USING (state, nth))`);
}

/** The stored rows on the days of the arriving ones, and those without day; all of them for a table without days. */
export function sameDaysSql({ date, staged }: KeyedTable): string {
  if (date === null) return 'true';
  const day = listSql([date]);
  const end = (side: 'min' | 'max') => `(SELECT ${side}(${day}) FROM ${staged})`;
  return `(${day} BETWEEN ${end('min')} AND ${end('max')} OR ${day} IS NULL)`;
}
