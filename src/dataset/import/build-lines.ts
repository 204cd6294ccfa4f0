import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

const Count = z.object({ rows: z.number() });

/**
 * Makes the table of lines when the file names products: order_key (NULL without order id), customer, day, product,
 * category, quantity (NULL when not given) and amount (NULL where the amount is that of the order), one row for each
 * kept row with a product. Gives how many there are; null when the file names none.
 */
export async function buildLines(
  engine: Engine,
  { lines, staging }: { lines: string; staging: string },
  { columns, form }: OrdersReading,
): Promise<number | null> {
  await engine.run(`DROP TABLE IF EXISTS ${lines}`);
  if (columns.product === undefined) return null;
  const quantity = columns.quantity === undefined ? 'NULL::DOUBLE' : 'quantity::DOUBLE';
  const category = columns.category === undefined ? 'NULL::VARCHAR' : 'category';
  const amount = form === 'lines' ? 'amount' : 'NULL::DECIMAL(18, 4)';
  await engine.run(`
    CREATE TABLE ${lines} AS
    SELECT CASE WHEN order_id IS NOT NULL THEN hash(order_id::VARCHAR) END AS order_key, customer, day, product,
           ${category} AS category, ${quantity} AS quantity, ${amount} AS amount
    FROM ${staging} WHERE code = ${ROW_CODES.kept} AND product IS NOT NULL`);
  const [found] = await engine.rows(Count, `SELECT count(*)::DOUBLE AS rows FROM ${lines}`);
  return found?.rows ?? 0;
}
