import type { Engine } from '../duckdb.ts';
import { FAULTS } from './fault.ts';
import type { PlannedColumn } from './value-reading.ts';
import { type Clock, faultSql, valueSql } from './value-sql.ts';
import { VERDICTS, verdictOf } from './verdict.ts';

/** Name of the value of a column, and of what is wrong with it, in the table of typed rows. */
export function valueName(position: number): string {
  return `v${position}`;
}
export function faultName(position: number): string {
  return `f${position}`;
}

/**
 * Makes `typed` of the staged text: one row each, in the same order, with the value of every column and what is wrong
 * with it, and the verdict on the row: the first column it requires whose value is missing or cannot be read. `naming`
 * = sets of columns of which a row must fill one.
 */
export async function typeRows(
  engine: Engine,
  { staged, typed }: { staged: string; typed: string },
  { columns, naming }: { columns: readonly PlannedColumn[]; naming: readonly (readonly string[])[] },
  clock: Clock,
): Promise<void> {
  const values = columns.map((column, position) => `${valueSql(column, clock)} AS ${valueName(position)}`);
  const faults = columns.map(
    (column, position) => `(${faultSql(column, valueName(position), clock)})::UTINYINT AS ${faultName(position)}`,
  );
  const cases = columns.flatMap(({ required }, position) =>
    required ? [`WHEN ${faultName(position)} > 0 THEN ${verdictOf(position, 0)} + ${faultName(position)}`] : [],
  );
  const verdict = `CASE WHEN is_empty THEN ${VERDICTS.empty} ${cases.join(' ')} ${namelessCase(columns, naming)} ELSE ${VERDICTS.kept} END`;
  const names = columns.map((_, position) => `${valueName(position)}, ${faultName(position)}`).join(', ');
  await engine.run(`DROP TABLE IF EXISTS ${typed}`);
  await engine.run(`
    CREATE TABLE ${typed} AS
    SELECT ${names}, fingerprint, (${verdict})::USMALLINT AS verdict FROM (
      SELECT *, ${faults.join(', ')} FROM (SELECT *, ${values.join(', ')} FROM ${staged}))`);
}

/** A row that is about nobody lacks the first column that could say whom. */
function namelessCase(columns: readonly PlannedColumn[], naming: readonly (readonly string[])[]): string {
  const positions = naming.map((set) => set.map((name) => columns.findIndex((column) => column.name === name)));
  const [first] = positions.flat();
  if (first === undefined) return '';
  const isNamed = positions.map((set) => `(${set.map((at) => `${faultName(at)} = 0`).join(' AND ')})`).join(' OR ');
  return `WHEN NOT (${isNamed}) THEN ${verdictOf(first, 0)} + greatest(${faultName(first)}, ${FAULTS.missing})`;
}
