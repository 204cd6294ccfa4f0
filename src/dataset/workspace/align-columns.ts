import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { KeyedTable } from './staged-table.ts';
import { isStored, quoted, stored, superseded } from './stored-tables.ts';

const Column = z.object({ column_name: z.string(), column_type: z.string() });

/** The columns of a stored table, `import` left out, with their types; and which of them the arriving rows fill. */
export type Alignment = {
  readonly columns: ReadonlyMap<string, string>;
  readonly arriving: readonly string[];
  /** Whether a stored column has become another type, such as customer numbers that are now texts. */
  readonly retyped: boolean;
};

/**
 * Makes a stored table, and that of its superseded rows, able to hold the rows of `staged`: columns united, types widened
 * (numbers and texts become texts). Creates them when they are not there.
 */
export async function alignColumns(engine: Engine, { name: table, staged, filled }: KeyedTable): Promise<Alignment> {
  let retyped = false;
  for (const name of [table, superseded(table)]) {
    const target = stored(name);
    if (!(await isStored(engine, name))) {
      await engine.run(`CREATE TABLE ${target} AS SELECT 0::INTEGER AS import, * FROM ${staged} LIMIT 0`);
    }
    const present = await describe(engine, `SELECT * FROM ${target}`);
    const united = await describe(engine, `SELECT * FROM ${target} UNION ALL BY NAME SELECT * FROM ${staged}`);
    for (const [column, type] of united) {
      const before = present.get(column);
      if (before === undefined) await engine.run(`ALTER TABLE ${target} ADD COLUMN ${quoted(column)} ${type}`);
      else if (before !== type) {
        await engine.run(`ALTER TABLE ${target} ALTER ${quoted(column)} TYPE ${type}`);
        retyped = true;
      }
    }
  }
  const columns = await describe(engine, `SELECT * FROM ${stored(table)}`);
  columns.delete('import');
  return { columns, arriving: [...columns.keys()].filter((column) => filled.has(column)), retyped };
}

/** The name and type of the columns of a query, in its order. */
async function describe(engine: Engine, query: string): Promise<Map<string, string>> {
  const columns = await engine.rows(Column, `DESCRIBE ${query}`);
  return new Map(columns.map(({ column_name, column_type }) => [column_name, column_type]));
}
