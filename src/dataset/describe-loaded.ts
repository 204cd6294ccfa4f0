import { z } from 'zod';
import { KindId } from '../domain/kind-id.ts';
import type { Engine } from './duckdb.ts';
import { kinds } from './kinds/kinds.ts';
import type { LoadedTable, LoadedTables, TableName } from './tables-view.ts';

const Column = z.object({ table: z.string(), column: z.string() });
const Filled = z.object({ filled: z.string() });

/** SQL names of the canonical tables; the lines of orders that were read alone are named after the orders. */
const SQL_NAMES: ReadonlyMap<string, TableName> = new Map<string, TableName>([
  ...KindId.options.map((id): [string, TableName] => [kinds[id].table, id]),
  ['lines', 'lines'],
  ['orders_lines', 'lines'],
]);

/** The canonical tables an engine holds, with the columns that hold anything. */
export async function describeLoaded(engine: Engine): Promise<LoadedTables> {
  const found = await engine.rows(
    Column,
    'SELECT table_name AS "table", column_name AS "column" FROM duckdb_columns() WHERE NOT internal ORDER BY ALL',
  );
  const tables = new Map<TableName, LoadedTable>();
  for (const [table, rows] of Map.groupBy(found, (row) => row.table)) {
    const name = SQL_NAMES.get(table);
    if (name === undefined) continue;
    const names = rows.map(({ column }) => column);
    tables.set(name, { relation: `"${table}"`, columns: await filledColumns(engine, table, names) });
  }
  return tables;
}

async function filledColumns(engine: Engine, table: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const counts = names.map((name) => `count("${name}") > 0`);
  const [filled] = await engine.rows(Filled, `SELECT [${counts.join(', ')}]::VARCHAR AS filled FROM "${table}"`);
  const flags = (filled?.filled ?? '[]').slice(1, -1).split(', ');
  return new Set(names.filter((_, index) => flags[index] === 'true'));
}
