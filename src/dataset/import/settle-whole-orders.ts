import type { Engine } from '../duckdb.ts';
import { ROW_CODES } from './row-code.ts';

const { kept, continuation, refund, anonymous, anonymousDropped, anonymousRefund, cancelled } = ROW_CODES;
const SHARED = [kept, continuation, refund, anonymous, anonymousRefund, ROW_CODES.return, ROW_CODES.zero];

/** What one row of an order says that holds for all of them: a column of the staged rows, and the verdict it gives. */
export type WholeOrderMark = { column: 'is_void'; code: 'cancelled' } | { column: 'is_test'; code: 'test' };

/**
 * Settles the rows of orders that were cancelled or not paid, or that were tests: what one row of an order says holds
 * for all of them. Rows that cannot be read stay rejected.
 */
export async function settleWholeOrders(
  engine: Engine,
  table: string,
  { column, code }: WholeOrderMark,
): Promise<void> {
  const settled = code === 'test' ? [...SHARED, cancelled] : SHARED;
  await engine.run(`
    UPDATE ${table}
    SET code = CASE WHEN code IN (${anonymous}, ${anonymousRefund}) THEN ${anonymousDropped} ELSE ${ROW_CODES[code]} END
    WHERE code IN (${settled.join(', ')}) AND order_id IN (SELECT order_id FROM ${table} WHERE ${column})`);
}
