import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { openRelation } from '../input/open-relation.ts';
import type { CountedRows } from '../input/read-counted.ts';
import { classifyRowsSql } from './classify-rows-sql.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import type { RowReason } from './row-reason.ts';

/** The rows of a file inside the engine, one typed row each, with the verdict on it. */
export type StagedRows = CountedRows & {
  /** Table of the rows: customer, day, order_id, amount, currency, attributes, outcomes, fingerprint when asked, code. */
  table: string;
  /** Rows by code. */
  byCode: Map<number, number>;
  /** Records that hold no row: wrong number of fields, or too long a line. */
  misfits: Map<RowReason, number>;
};

const CodeCount = z.object({ code: z.number(), rows: z.number() });
const FaultCount = z.object({ fault: z.string(), rows: z.number() });

/** Reads the whole file once into a typed table. Throws when the engine cannot read it. */
export async function stageRows(
  engine: Engine,
  reading: OrdersReading,
  options: ImportOptions,
  { table, fingerprint }: { table: string; fingerprint: boolean },
): Promise<StagedRows> {
  await dropStaged(engine, table);
  const rejects = `${table}_rejects`;
  const source = await openRelation(engine, reading, rejects);
  await engine.run(`CREATE TABLE ${table} AS ${classifyRowsSql(reading, options, source, fingerprint)}`);
  const faults = await engine.rows(
    FaultCount,
    `SELECT fault, count(*)::INTEGER AS rows FROM (
       SELECT min(error_type)::VARCHAR AS fault FROM ${rejects} GROUP BY line_byte_position) GROUP BY fault`,
  );
  const misfits = new Map<RowReason, number>();
  for (const { fault, rows } of faults) {
    const reason = fault === 'LINE SIZE OVER MAXIMUM' ? 'tooLong' : 'wrongFields';
    misfits.set(reason, (misfits.get(reason) ?? 0) + rows);
  }
  const byCode = await countCodes(engine, table);
  return { table, byCode, misfits, fit: sum(byCode), unfit: sum(misfits) };
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, rows) => total + rows, 0);
}

/** Rows by code, as they stand now. */
export async function countCodes(engine: Engine, table: string): Promise<Map<number, number>> {
  const counts = await engine.rows(
    CodeCount,
    `SELECT code::INTEGER AS code, count(*)::DOUBLE AS rows FROM ${table} GROUP BY code ORDER BY code`,
  );
  return new Map(counts.map(({ code, rows }) => [code, rows]));
}

/** Frees the staged rows. */
export async function dropStaged(engine: Engine, table: string): Promise<void> {
  for (const name of [table, `${table}_rejects`, `${table}_rejects_scans`, `${table}_returns`]) {
    await engine.run(`DROP TABLE IF EXISTS ${name}`);
  }
}
