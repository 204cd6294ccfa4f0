import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { Alignment } from './align-columns.ts';
import { arrivingSql, keyedSql, listSql, stateSql } from './row-sql.ts';
import type { KeyedTable } from './staged-table.ts';
import { quoted, stored, superseded } from './stored-tables.ts';

/** Arriving rows whose key is there already: saying what its rows say, or replacing them. */
export type Met = z.infer<typeof Met>;
const Met = z.object({ same: z.number(), updated: z.number() });

const metRows = ({ name }: KeyedTable) => quoted(`met_rows_${name}`);
const metKeys = ({ name }: KeyedTable) => quoted(`met_keys_${name}`);
const leavingRows = ({ name }: KeyedTable) => quoted(`leaving_${name}`);

/** The keys met by `meetKeys`, as a sub-query: those that say the same, those that say something else, or all. */
export function metKeysSql(part: KeyedTable, which: 'same' | 'updated' | 'all'): string {
  const condition = { same: 'same', updated: 'NOT same', all: 'true' }[which];
  return `(SELECT ${listSql(part.key)} FROM ${metKeys(part)} WHERE ${condition})`;
}

/**
 * Looks for the keys of the arriving rows among the stored ones, and whether the rows of each say the same on both sides,
 * in the columns that the file fills. To be ended with `forgetMet`.
 */
export async function meetKeys(engine: Engine, part: KeyedTable, alignment: Alignment): Promise<Met> {
  const none = { same: 0, updated: 0 };
  if (part.key.length === 0) return none;
  const keys = listSql(part.key);
  const target = stored(part.name);
  const keyed = `(SELECT * FROM ${arrivingSql(part, alignment)} WHERE ${keyedSql(part)})`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${metRows(part)} AS
    SELECT rowid AS stored_row, ${keys} FROM ${target} SEMI JOIN ${keyed} AS a USING (${keys})`);
  const grouped = (rows: string) => `
    (SELECT ${keys}, count(*) AS n, sum(${stateSql(alignment.arriving)}) AS s FROM ${rows} GROUP BY ${keys})`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${metKeys(part)} AS
    SELECT ${keys}, fresh.n AS n, old.n = fresh.n AND old.s = fresh.s AS same
    FROM ${grouped(`${target} WHERE rowid IN (SELECT stored_row FROM ${metRows(part)})`)} AS old
    JOIN ${grouped(`${keyed} AS a SEMI JOIN ${metRows(part)} USING (${keys})`)} AS fresh USING (${keys})`);
  const [met = none] = await engine.rows(
    Met,
    `SELECT coalesce(sum(n) FILTER (same), 0)::DOUBLE AS same, coalesce(sum(n) FILTER (NOT same), 0)::DOUBLE AS updated
     FROM ${metKeys(part)}`,
  );
  return met;
}

/**
 * Adds the arriving rows to their table. A key that is there already keeps its rows when the file says the same, and
 * takes those of the file when it does not: the later export is the truer state. The columns that the file does not fill
 * count neither way, and keep what was known. The rows that give way, or repeat, wait in the table of superseded rows,
 * so that any import can be removed as if it had never been made.
 */
export async function mergeRows(
  engine: Engine,
  part: KeyedTable,
  alignment: Alignment,
  { same, updated, number }: Met & { number: number },
): Promise<void> {
  const [target, waiting, leaving] = [stored(part.name), stored(superseded(part.name)), leavingRows(part)];
  const arriving = arrivingSql(part, alignment);
  const insert = (to: string, rows: string) =>
    engine.run(`INSERT INTO ${to} BY NAME SELECT * EXCLUDE (arriving_row), ${number} AS import FROM ${rows}`);
  if (same + updated === 0) return insert(target, arriving);
  const keys = listSql(part.key);
  const given = `SELECT stored_row FROM ${metRows(part)} SEMI JOIN ${metKeysSql(part, 'updated')} AS u USING (${keys})`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${leaving} AS SELECT * FROM ${target} WHERE rowid IN (${given})`);
  await insert(waiting, `${arriving} AS a SEMI JOIN ${metKeysSql(part, 'same')} AS kept USING (${keys})`);
  await engine.run(`INSERT INTO ${waiting} BY NAME SELECT * FROM ${leaving}`);
  await engine.run(`DELETE FROM ${target} WHERE rowid IN (${given})`);
  const missing = [...alignment.columns.keys()].filter((column) => !alignment.arriving.includes(column));
  const known = missing.map((column) => `, any_value(${listSql([column])}) AS ${listSql([column])}`).join('');
  await insert(
    target,
    `(SELECT * FROM ${arriving} ANTI JOIN ${metKeysSql(part, 'same')} AS kept USING (${keys})) AS a
     LEFT JOIN (SELECT ${keys}${known} FROM ${leaving} GROUP BY ${keys}) AS known USING (${keys})`,
  );
}

/** The orders that `mergeRows` has added, and the customers of those it has replaced, old and new, as queries. */
export function movedOrdersSql(part: KeyedTable, { same, updated }: Met): { added: string; changed: string | null } {
  if (same + updated === 0) return { added: `SELECT * FROM ${part.staged}`, changed: null };
  const keys = listSql(part.key);
  return {
    added: `SELECT * FROM ${part.staged} AS a ANTI JOIN ${metKeysSql(part, 'all')} AS met USING (${keys})`,
    changed: `SELECT customer FROM ${leavingRows(part)} UNION ALL
      SELECT customer FROM ${part.staged} AS a SEMI JOIN ${metKeysSql(part, 'updated')} AS u USING (${keys})`,
  };
}

export async function forgetMet(engine: Engine, part: KeyedTable): Promise<void> {
  for (const table of [metRows(part), metKeys(part), leavingRows(part)]) {
    await engine.run(`DROP TABLE IF EXISTS ${table}`);
  }
}
