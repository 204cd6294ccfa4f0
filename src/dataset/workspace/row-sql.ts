import type { Alignment } from './align-columns.ts';
import type { KeyedTable } from './staged-table.ts';
import { quoted } from './stored-tables.ts';

/** Columns as a list for SELECT, GROUP BY or USING. */
export function listSql(columns: readonly string[], prefix = ''): string {
  return columns.map((column) => `${prefix}${quoted(column)}`).join(', ');
}

/** Whether a row has a key: a table without key columns has no such row. */
export function keyedSql({ key }: KeyedTable): string {
  return key.length === 0 ? 'false' : `(${key.map((column) => `${quoted(column)} IS NOT NULL`).join(' AND ')})`;
}

/** The arriving rows as a sub-query, in the types of the stored table: `arriving_row` in their own, then the columns they fill. */
export function arrivingSql({ staged }: KeyedTable, { columns, arriving }: Alignment): string {
  const cells = arriving.map((column) => `${quoted(column)}::${columns.get(column)} AS ${quoted(column)}`);
  return `(SELECT rowid AS arriving_row, ${cells.join(', ')} FROM ${staged})`;
}

/** What a row says in some columns, as one number; equal values and absences give equal numbers. */
export function stateSql(columns: readonly string[]): string {
  return `hash(${listSql(columns)})`;
}
