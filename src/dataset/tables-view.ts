import type { KindId } from '../domain/kind-id.ts';
import type { Period } from '../domain/population.ts';
import type { Engine } from './duckdb.ts';
import { sqlDay } from './sql-day.ts';

/** A canonical table: that of a kind, or the lines of the orders (one row for each article of an order). */
export type TableName = KindId | 'lines';

/** What a loaded table is called in SQL, a table or a sub-query, and its columns that hold anything. */
export type LoadedTable = { readonly relation: string; readonly columns: ReadonlySet<string> };

/** Every table of a data set. */
export type LoadedTables = ReadonlyMap<TableName, LoadedTable>;

/** What a tool's own arguments ask of the data, such as a date to stop at; checked by the tool's schema. */
export type Parameters = Readonly<Record<string, unknown>>;

/** The tables a question is about, whatever their kinds: the rows of some customers or of all. */
export type TablesView = {
  readonly engine: Engine;
  /** First day after the last observed one, YYYY-MM-DD; not applied to the rows. */
  readonly asOf: string;
  /** Not applied to the rows: each question knows which of its days it is about. */
  readonly period: Period | null;
  readonly parameters: Parameters;
  /** Whether the data has this table, with all of these columns. */
  has(table: TableName, ...columns: readonly string[]): boolean;
  /** The columns of a table; none when it is not loaded. */
  columns(table: TableName): ReadonlySet<string>;
  /** What stands in FROM: the rows of a table, `customer` as VARCHAR whatever the file. Throws when it is not loaded. */
  rows(table: TableName): string;
};

/** Which rows a view keeps: those of `customers` (a sub-query of VARCHAR keys), and of one table those under a condition. */
export type TablesScope = Pick<TablesView, 'asOf' | 'period' | 'parameters'> & {
  readonly customers: string | null;
  readonly only: { readonly table: TableName; readonly condition: string } | null;
};

export function viewTables(
  engine: Engine,
  tables: LoadedTables,
  { asOf, period, parameters, customers, only }: TablesScope,
): TablesView {
  const columns = (table: TableName): ReadonlySet<string> => tables.get(table)?.columns ?? NONE;
  const limited = customers ?? (only !== null && columns(only.table).has('customer') ? customersUnder(only) : null);

  function customersUnder({ table, condition }: NonNullable<typeof only>): string {
    return `SELECT customer::VARCHAR FROM ${tables.get(table)?.relation} WHERE ${condition}`;
  }

  return {
    engine,
    asOf,
    period,
    parameters,
    columns,
    has: (table, ...names) => tables.has(table) && names.every((name) => columns(table).has(name)),
    rows(table) {
      const loaded = tables.get(table);
      if (loaded === undefined) throw new Error(`the table ${table} is not loaded`);
      const hasCustomer = loaded.columns.has('customer');
      const select = hasCustomer ? '* REPLACE (customer::VARCHAR AS customer)' : '*';
      const conditions = [
        ...(only?.table === table ? [`(${only.condition})`] : []),
        ...(limited !== null && hasCustomer && only?.table !== table ? [`customer::VARCHAR IN (${limited})`] : []),
      ];
      return `(SELECT ${select} FROM ${loaded.relation}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''})`;
    },
  };
}

/** The condition that keeps the observed days of a column: those of the view's period, before its as-of date. */
export function observed({ asOf, period }: Pick<TablesView, 'asOf' | 'period'>, column: string): string {
  const from = period === null ? '' : `${column} >= ${sqlDay(period.from)} AND `;
  const to = period !== null && period.to < asOf ? period.to : asOf;
  return `(${from}${column} < ${sqlDay(to)})`;
}

const NONE: ReadonlySet<string> = new Set();
