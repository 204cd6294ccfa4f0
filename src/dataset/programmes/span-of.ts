import { z } from 'zod';
import { sqlDay } from '../sql-day.ts';
import type { TableName, TablesView } from '../tables-view.ts';

const Span = z.object({ first: z.string().nullable(), end: z.string().nullable() });

/**
 * The first day that a table holds, and the day after its last one before the as-of date: a file that stops early has not fallen
 * silent. Null when it holds none.
 */
export async function spanOf(
  view: TablesView,
  table: TableName,
  column: string,
): Promise<{ first: string; end: string } | null> {
  const [found] = await view.engine.rows(
    Span,
    `SELECT min("${column}")::VARCHAR AS first, (max("${column}") + 1)::VARCHAR AS "end" FROM ${view.rows(table)} WHERE "${column}" < ${sqlDay(view.asOf)}`,
  );
  return found === undefined || found.first === null || found.end === null
    ? null
    : { first: found.first, end: found.end };
}
