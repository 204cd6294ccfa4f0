import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { ImportTransaction } from './import-transaction.ts';
import type { ImportedTable, ImportRecord } from './manifest.ts';
import { MANY, noteChanged } from './refresh-orders.ts';
import { refuseUnknownImport, refuseWorkspaceFault } from './refuse-workspace.ts';
import { listSql } from './row-sql.ts';
import { countRows, stored, superseded } from './stored-tables.ts';

/**
 * Takes an import out, as if it had never been made: its rows go, and those that they had replaced, or that other imports
 * repeated, come back. Refuses an import that is not there, and one that a later import was held against when it left out
 * rows. Ends the transaction on a fault of the disk.
 */
export async function removeImport(transaction: ImportTransaction, id: string): Promise<Outcome<ImportRecord>> {
  const { engine, draft } = transaction;
  const at = draft.imports.findIndex((record) => record.id === id);
  const record = draft.imports[at];
  if (record === undefined)
    return refuseUnknownImport(
      id,
      draft.imports.map((known) => known.id),
    );
  const later = draft.imports.slice(at + 1).find((other) => other.met.leftOut > 0 && meet(record, other));
  if (later !== undefined) {
    const name = quoteFound(later.file);
    return refuse('bad_argument', {
      fr: `Des lignes de «\u00a0${name}\u00a0» (import ${later.id}) ont été laissées de côté parce que pareilles à d’autres, déjà là. Retirez d’abord l’import ${later.id}, puis ${id}, et réimportez «\u00a0${name}\u00a0».`,
      en: `Rows of “${name}” (import ${later.id}) were left out because alike to others already there. Remove import ${later.id} first, then ${id}, and import “${name}” again.`,
    });
  }
  try {
    const others = draft.imports.filter((other) => other !== record);
    for (const table of record.tables) {
      if (others.some(({ tables }) => tables.some(({ name }) => name === table.name))) {
        const touched = table.name === 'orders' ? await noteLeaving(transaction, record.number) : false;
        await takeOut(engine, table, record.number, touched);
      } else {
        await engine.run(`DROP TABLE ${stored(table.name)}`);
        await engine.run(`DROP TABLE ${stored(superseded(table.name))}`);
        if (table.name === 'orders') draft.touched = 'all';
      }
    }
    draft.imports.splice(at, 1);
    draft.changed = true;
    return answer(record);
  } catch (error) {
    await transaction.abort();
    return refuseWorkspaceFault(error);
  }
}

/** Whether the rows of two imports may have been held against each other: same kind, days in common. */
function meet(one: ImportRecord, other: ImportRecord): boolean {
  if (one.kind !== other.kind) return false;
  if (one.from === null || one.to === null || other.from === null || other.to === null) return true;
  return one.from <= other.to && other.from <= one.to;
}

/** Notes the customers whose orders go; false when they are so many that all are computed anew. */
async function noteLeaving({ engine, draft }: ImportTransaction, number: number): Promise<boolean> {
  const orders = stored('orders');
  const leaving = await countRows(engine, `${orders} WHERE import = ${number}`);
  if (draft.touched === 'all' || leaving > MANY * (await countRows(engine, orders))) {
    draft.touched = 'all';
    return false;
  }
  await noteChanged(engine, `SELECT customer FROM ${orders} WHERE import = ${number}`);
  draft.touched = 'some';
  return true;
}

/** The rows of an import go; where a key has lost its rows, those of the latest other import that has it come back. */
async function takeOut(engine: Engine, { name, key }: ImportedTable, number: number, touched: boolean): Promise<void> {
  const [target, waiting] = [stored(name), stored(superseded(name))];
  const keys = listSql(key);
  if (key.length > 0) {
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE bereft AS SELECT DISTINCT ${keys} FROM ${target} WHERE import = ${number}`,
    );
  }
  await engine.run(`DELETE FROM ${target} WHERE import = ${number}`);
  await engine.run(`DELETE FROM ${waiting} WHERE import = ${number}`);
  if (key.length === 0) return;
  const back = `SELECT rowid FROM ${waiting} SEMI JOIN bereft USING (${keys})
    QUALIFY import = max(import) OVER (PARTITION BY ${keys})`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE coming_back AS SELECT * FROM ${waiting} WHERE rowid IN (${back})`);
  await engine.run(`DELETE FROM ${waiting} WHERE rowid IN (${back})`);
  await engine.run(`INSERT INTO ${target} BY NAME SELECT * FROM coming_back`);
  if (touched) await noteChanged(engine, 'SELECT customer FROM coming_back');
  for (const table of ['bereft', 'coming_back']) await engine.run(`DROP TABLE ${table}`);
}
