import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { OrderGrouping } from './group-orders.ts';
import { ROW_CODES } from './row-code.ts';

const Count = z.object({ rows: z.number() });

/**
 * Settles the returns that share the id of an order: they are deducted inside it. Makes a table of the others, one row
 * for each id, customer and day: customer, day, amount, rows, ranks; gives how many rows of the file these are.
 */
export async function gatherReturns(
  engine: Engine,
  { staging, returns }: { staging: string; returns: string },
  grouping: OrderGrouping,
): Promise<number> {
  const { kept, refund, netted } = ROW_CODES;
  if (grouping !== 'rows') {
    await engine.run(`
      UPDATE ${staging} SET code = ${netted}
      WHERE code = ${refund} AND order_id IN (SELECT order_id FROM ${staging} WHERE code = ${kept})`);
  }
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE ${returns} AS
    SELECT customer, day, sum(${grouping === 'once' ? 'DISTINCT ' : ''}amount)::DECIMAL(18, 4) AS amount, count(*) AS rows, list(rowid + 1) AS ranks
    FROM ${staging} WHERE code = ${refund}
    GROUP BY customer, day, order_id, CASE WHEN order_id IS NULL THEN rowid END`);
  const [found] = await engine.rows(Count, `SELECT coalesce(sum(rows), 0)::DOUBLE AS rows FROM ${returns}`);
  return found?.rows ?? 0;
}
