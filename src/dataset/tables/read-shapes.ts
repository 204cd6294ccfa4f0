import { z } from 'zod';
import { isFilledSql } from '../cells/identifier-sql.ts';
import type { Engine } from '../duckdb.ts';

/** The smallest and the largest text of one shape (digits as _), and how many rows have it. */
export type Shape = z.infer<typeof Shape>;
const Shape = z.object({ low: z.string(), high: z.string(), rows: z.number() });

/** A column of free text has as many shapes as rows: beyond these, rare ones stay unseen, and unread. */
const MOST_SHAPES = 20_000;
/** No date or number is longer. */
const LONGEST = 64;

/**
 * The shapes of a whole column of text, most frequent first; blanks and words for nothing have none, and a zero date does
 * not hide the dates of its shape. Texts that begin
 * like a date of three numbers are told apart by the first two, so that every pair of day and month is seen.
 */
export async function readShapes(engine: Engine, table: string, column: string): Promise<Shape[]> {
  return engine.rows(
    Shape,
    `SELECT min(text) AS low, max(text) AS high, count(*)::DOUBLE AS rows
     FROM (SELECT left(trim(${column}, ' \t\u00a0'), ${LONGEST}) AS text FROM ${table})
     WHERE text <> '' AND (NOT contains(text, '0000') OR ${isFilledSql('text')})
     GROUP BY translate(text, '0123456789', '__________'), regexp_extract(text, '^\\d{1,2}[-/.]\\d{1,2}[-/.]')
     HAVING ${isFilledSql('min(text)')} ORDER BY rows DESC, low LIMIT ${MOST_SHAPES}`,
  );
}
