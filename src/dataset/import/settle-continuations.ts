import type { Engine } from '../duckdb.ts';
import { ROW_CODES } from './row-code.ts';

/**
 * Settles the rows that carry no amount but belong to an order: they share the verdict of the row that carries it, and
 * lack an amount when no row does.
 */
export async function settleContinuations(engine: Engine, table: string): Promise<void> {
  const { continuation, missingAmount } = ROW_CODES;
  await engine.run(`
    UPDATE ${table} SET code = coalesce(verdicts.code, ${missingAmount})
    FROM (SELECT order_id, min(code) FILTER (code <> ${continuation}) AS code FROM ${table}
          WHERE order_id IN (SELECT order_id FROM ${table} WHERE code = ${continuation}) GROUP BY order_id) AS verdicts
    WHERE ${table}.order_id = verdicts.order_id AND ${table}.code = ${continuation}`);
}
