import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { ATTRIBUTES } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';

const Rank = z.object({ rank: z.number() });

/**
 * Deducts gathered returns from the table of orders: each from the customer's latest order on or before its day; of
 * several that day, from the largest, then by place, channel and category, so that the rows' order does not matter.
 * Returns without such an order change nothing. Gives the ranks of their rows in the file.
 */
export async function deductReturns(
  engine: Engine,
  { table, returns }: { table: string; returns: string },
  { columns }: OrdersReading,
): Promise<number[]> {
  const attributes = ATTRIBUTES.filter((field) => columns[field] !== undefined);
  const largestFirst = ['amount DESC', ...attributes, 'rowid'].join(', ');
  await engine.run(`
    UPDATE ${table} SET amount = ${table}.amount + deducted.amount
    FROM (SELECT target, sum(r.amount)::DECIMAL(18, 4) AS amount
          FROM ${returns} AS r ASOF JOIN (
            SELECT customer, day, rowid AS target FROM ${table} WHERE customer IN (SELECT customer FROM ${returns})
            QUALIFY row_number() OVER (PARTITION BY customer, day ORDER BY ${largestFirst}) = 1) AS o
          ON r.customer = o.customer AND r.day >= o.day
          GROUP BY target) AS deducted
    WHERE ${table}.rowid = deducted.target`);
  const alone = await engine.rows(
    Rank,
    `SELECT unnest(ranks)::DOUBLE AS rank
     FROM ${returns} LEFT JOIN (SELECT customer, min(day) AS first_day FROM ${table} GROUP BY customer) USING (customer)
     WHERE first_day IS NULL OR first_day > day ORDER BY rank`,
  );
  return alone.map(({ rank }) => rank);
}
