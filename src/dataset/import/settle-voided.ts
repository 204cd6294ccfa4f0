import type { Engine } from '../duckdb.ts';
import { ROW_CODES } from './row-code.ts';

const { kept, continuation, refund, anonymous, anonymousDropped, anonymousRefund } = ROW_CODES;
const SHARED = [kept, continuation, refund, anonymous, anonymousRefund, ROW_CODES.return, ROW_CODES.zero];

/**
 * Settles the rows of orders that were cancelled or not paid: what one row of an order says holds for all of them. Rows
 * that cannot be read stay rejected.
 */
export async function settleVoided(engine: Engine, table: string): Promise<void> {
  await engine.run(`
    UPDATE ${table}
    SET code = CASE WHEN code IN (${anonymous}, ${anonymousRefund}) THEN ${anonymousDropped} ELSE ${ROW_CODES.cancelled} END
    WHERE code IN (${SHARED.join(', ')}) AND order_id IN (SELECT order_id FROM ${table} WHERE is_void)`);
}
