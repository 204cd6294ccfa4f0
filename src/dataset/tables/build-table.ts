import type { Engine } from '../duckdb.ts';
import { AGREEMENTS } from './kind-rules.ts';
import { faultName, valueName } from './type-rows.ts';
import type { PlannedColumn } from './value-reading.ts';
import { VERDICTS } from './verdict.ts';

/**
 * Makes the canonical table of the kept rows, in the order of the file. With an identity (columns of which the first
 * filled one says whose row it is), the rows of one become one: of each column the first value, of agreements the one that
 * contacts less; a row without identity stands alone.
 */
export async function buildTable(
  engine: Engine,
  { table, typed }: { table: string; typed: string },
  { columns, identity }: { columns: readonly PlannedColumn[]; identity: readonly string[] },
): Promise<void> {
  const value = (position: number): string => `CASE WHEN ${faultName(position)} = 0 THEN ${valueName(position)} END`;
  const kept = `FROM ${typed} WHERE verdict = ${VERDICTS.kept}`;
  const ids = identity.map((name) => value(columns.findIndex((column) => column.name === name)));
  const select =
    ids.length === 0
      ? `SELECT ${columns.map(({ name }, position) => `${value(position)} AS "${name}"`).join(', ')} ${kept} ORDER BY rowid`
      : `SELECT ${columns.map(({ name }, position) => `${mergedSql(name, value(position))} AS "${name}"`).join(', ')}
         ${kept} GROUP BY coalesce(${ids.join(', ')}), CASE WHEN coalesce(${ids.join(', ')}) IS NULL THEN rowid END
         ORDER BY min(rowid)`;
  await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${select}`);
}

function mergedSql(name: string, value: string): string {
  const agreement = AGREEMENTS[name];
  if (agreement === undefined) return `arg_min(${value}, rowid)`;
  return `${agreement === 'all' ? 'bool_and' : 'bool_or'}(${value})`;
}
