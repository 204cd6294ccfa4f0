import { openEngine } from '../../../src/dataset/duckdb.ts';
import { loadTableReductions } from '../../../src/dataset/load-reductions.ts';
import { openOrderSource } from '../../../src/dataset/order-source.ts';
import type { MeasureSource } from '../../../src/domain/measure-source.ts';
import { dayText } from '../../oracle/calendar.ts';
import { reductions, rule } from '../open-shop.ts';

type Cell = string | number | null;
/** A table as the import leaves it: the SQL type of each column, and rows in that order; days are day numbers. */
export type TestTable = {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly Cell[])[];
};

export type OpenTables = { source: MeasureSource; close(): Promise<void> };

const tableReductions = await loadTableReductions();

/** Opens a data set `shop` made of a table of orders (customer and day first) and others; as-of is the day after the last order. */
export async function openOrderTables(
  tables: { readonly orders: TestTable } & Readonly<Record<string, TestTable>>,
): Promise<OpenTables> {
  const engine = await openEngine();
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    const types = Object.entries(columns);
    await engine.run(`CREATE TABLE "${name}" (${types.map(([column, type]) => `"${column}" ${type}`).join(', ')})`);
    if (rows.length === 0) continue;
    const values = rows.map(
      (row) => `(${row.map((cell, index) => literal(cell, types[index]?.[1] ?? '')).join(', ')})`,
    );
    await engine.run(`INSERT INTO "${name}" VALUES ${values.join(', ')}`);
  }
  const days = tables.orders.rows.map(([, day]) => Number(day));
  const last = Math.max(...days);
  const dataset = {
    ...{ id: 'shop', engine, digest: 'feed', columns: new Set(Object.keys(tables.orders.columns)) },
    ...{ hasAmount: 'amount' in tables.orders.columns, rowsRead: days.length, currency: null, timeZone: 'UTC' },
    ...{ conventions: {}, from: dayText(Math.min(...days)), to: dayText(last), asOf: dayText(last + 1) },
    kinds: Object.keys(tables).filter((name) => name !== 'lines'),
  };
  return { source: openOrderSource(dataset, reductions, rule, tableReductions), close: () => engine.close() };
}

function literal(cell: Cell, type: string): string {
  if (cell === null) return 'NULL';
  if (type === 'DATE') return `DATE '${dayText(Number(cell))}'`;
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}
