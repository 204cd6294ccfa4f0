import { z } from 'zod';
import type { Breakdown } from '../domain/population.ts';
import { MOST_GROUPS, NO_KEY, OTHER_GROUPS } from './breakdown-groups.ts';
import type { TablesToReduce } from './reduce-tables.ts';
import type { TableName } from './tables-view.ts';

/** A group of the rows of a table, as a condition on them. */
export type TableGroup = { key: string; condition: string; rows: number };

/** The columns that stand for a breakdown, in order of preference. */
const COLUMNS: Partial<Record<Breakdown, readonly string[]>> = {
  channel: ['channel', 'carrier'],
  category: ['plan', 'category', 'tier', 'campaign', 'product', 'reason'],
  place: ['place', 'country', 'city'],
};
/** The day at which the story of a row begins: the month it lies in is its cohort. */
const BEGINNINGS = ['startedAt', 'joinedAt', 'createdAt', 'answeredAt', 'openedAt', 'referredAt', 'sentAt'];

/** Splits a table by what its own rows say; null when they say nothing of it. The largest groups first, the rest together. */
export async function splitTable(
  { engine, tables }: Pick<TablesToReduce, 'engine' | 'tables'>,
  table: TableName,
  by: Breakdown,
): Promise<TableGroup[] | null> {
  const loaded = tables.get(table);
  const key = loaded === undefined ? null : keySql(loaded.columns, by);
  if (loaded === undefined || key === null) return null;
  const named = `coalesce(${key}, ${engine.sql.text(NO_KEY)})`;
  const sizes = await engine.rows(
    z.object({ key: z.string(), rows: z.number() }),
    `SELECT ${named} AS key, count(*)::DOUBLE AS rows FROM ${loaded.relation} GROUP BY ALL ORDER BY rows DESC, key`,
  );
  const shown = sizes.slice(0, MOST_GROUPS);
  const literals = shown.map((group) => engine.sql.text(group.key));
  const groups = shown.map((group, index) => ({ ...group, condition: `${named} = ${literals[index]}` }));
  const rows = sizes.slice(MOST_GROUPS).reduce((sum, group) => sum + group.rows, 0);
  if (rows > 0) groups.push({ key: OTHER_GROUPS, condition: `${named} NOT IN (${literals.join(', ')})`, rows });
  return groups;
}

function keySql(columns: ReadonlySet<string>, by: Breakdown): string | null {
  if (by === 'cohort') {
    const day = BEGINNINGS.find((name) => columns.has(name));
    return day === undefined ? null : `strftime("${day}", '%Y-%m')`;
  }
  const column = COLUMNS[by]?.find((name) => columns.has(name));
  return column === undefined ? null : `"${column}"::VARCHAR`;
}
