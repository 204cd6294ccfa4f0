import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { chooseRowKey } from './row-keys.ts';
import { quoted } from './stored-tables.ts';

/** A table of the engine that holds the rows of one file, and the canonical table they go to. */
export type StagedTable = { readonly name: string; readonly staged: string };

/** A staged table once looked at. */
export type KeyedTable = StagedTable & {
  /** Columns that hold something: the file says nothing in the others. */
  readonly filled: ReadonlySet<string>;
  /** Columns that identify a row; none when nothing does. */
  readonly key: readonly string[];
  /** The column that dates a row; null when none does. */
  readonly date: string | null;
  /** Columns in which two rows without key must agree to be the same; all of them when empty. */
  readonly likeness: readonly string[];
};

const Column = z.object({ name: z.string() });
const Filled = z.record(z.string(), z.boolean());

export async function findKey(engine: Engine, { name, staged }: StagedTable): Promise<KeyedTable> {
  const columns = await engine.rows(
    Column,
    `SELECT column_name AS name FROM duckdb_columns() WHERE database_name = 'memory' AND table_name = $staged`,
    { staged },
  );
  const counts = columns.map((column) => `count(${quoted(column.name)}) > 0 AS ${quoted(column.name)}`);
  const [filled = {}] = await engine.rows(Filled, `SELECT ${counts.join(', ')} FROM ${staged}`);
  const names = new Set(Object.keys(filled).filter((column) => filled[column] === true));
  const likeness = name === 'orders' ? ['customer', 'day', 'amount'] : [];
  return { name, staged, filled: names, ...chooseRowKey(name, names), likeness };
}
