import { describeLoaded } from '../../../src/dataset/describe-loaded.ts';
import { type Engine, openEngine } from '../../../src/dataset/duckdb.ts';
import { loadReductions, loadTableReductions } from '../../../src/dataset/load-reductions.ts';
import { openOrderSource } from '../../../src/dataset/order-source.ts';
import { openTableSource } from '../../../src/dataset/table-source.ts';
import type { MeasureSource } from '../../../src/domain/measure-source.ts';
import { rule } from '../open-shop.ts';

type Cell = string | number | boolean | null;
/** SQL types by column, and rows in the order of the columns. */
export type TestTable = { columns: Record<string, string>; rows: readonly (readonly Cell[])[] };

const reductions = await loadReductions();
const tableReductions = await loadTableReductions();

/** Tables as an import leaves them, behind the door that tools read through; with orders when there are some. */
export async function openTables(
  tables: Readonly<Record<string, TestTable>>,
  { asOf, from = '2023-01-01', to = asOf }: { asOf: string; from?: string; to?: string },
): Promise<{ engine: Engine; source: MeasureSource }> {
  const engine = await openEngine();
  for (const [name, table] of Object.entries(tables)) await engine.run(createSql(name, table));
  const kinds = Object.keys(tables).filter((name) => name !== 'lines');
  const shared = { id: 'shop', engine, digest: 'feed', kinds, rowsRead: 0, timeZone: 'UTC', currency: null };
  if (tables.orders === undefined) {
    const loaded = await describeLoaded(engine);
    const dataset = { ...shared, tables: loaded, customers: 100, conventions: {}, from, to, asOf };
    return { engine, source: openTableSource(dataset, tableReductions) };
  }
  const hasAmount = 'amount' in tables.orders.columns;
  const columns = new Set(['date', ...Object.keys(tables.orders.columns)]);
  const dataset = { ...shared, columns, hasAmount, conventions: {}, from, to, asOf };
  return { engine, source: openOrderSource(dataset, reductions, rule, tableReductions) };
}

function createSql(name: string, { columns, rows }: TestTable): string {
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const types = Object.entries(columns).map(([column, type]) => `"${column}"::${type} AS "${column}"`);
  if (rows.length === 0) {
    const empty = Object.entries(columns).map(([column, type]) => `NULL::${type} AS "${column}"`);
    return `CREATE TABLE ${name} AS SELECT ${empty.join(', ')} LIMIT 0`;
  }
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return `CREATE TABLE ${name} AS SELECT ${types.join(', ')} FROM (VALUES ${values.join(', ')}) AS rows (${names.join(', ')})`;
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}
