import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { relationSql } from '../input/relation-sql.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

const Count = z.object({ duplicates: z.number() });

/** Lines that repeat an earlier one exactly, from the fingerprints of staged rows. */
export async function countStagedDuplicates(engine: Engine, table: string): Promise<number> {
  const [found] = await engine.rows(
    Count,
    `SELECT (count(*) - count(DISTINCT fingerprint))::DOUBLE AS duplicates FROM ${table}`,
  );
  return found?.duplicates ?? 0;
}

/** The same, by reading the file again: for files whose rows looked distinct when they were staged. */
export async function countFileDuplicates(engine: Engine, reading: OrdersReading): Promise<number> {
  const all = reading.headers.map((_, index) => columnName(index)).join(', ');
  const [found] = await engine.rows(
    Count,
    `SELECT (count(*) - count(DISTINCT hash(${all})))::DOUBLE AS duplicates FROM ${relationSql(reading, null)}`,
  );
  return found?.duplicates ?? 0;
}

/** Marks every kept row, returns included, that repeats an earlier line exactly. */
export async function markDuplicates(engine: Engine, table: string): Promise<void> {
  await engine.run(`
    UPDATE ${table} SET code = ${ROW_CODES.duplicate}
    WHERE code IN (${ROW_CODES.kept}, ${ROW_CODES.refund}) AND rowid NOT IN (SELECT min(rowid) FROM ${table} GROUP BY fingerprint)`);
}
