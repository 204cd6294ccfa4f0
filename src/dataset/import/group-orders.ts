import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { ATTRIBUTES } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';
import { trimmedSql } from './trimmed-sql.ts';

/** How rows become orders: each row is one; amounts of an order id add up; a total repeated on its rows counts once. */
export type OrderGrouping = 'rows' | 'sum' | 'once';

const Repeats = z.object({ several: z.number(), constant: z.number() });
const Flag = z.object({ flag: z.boolean() });

/** Decides how rows become orders. Distinct order ids are proved, cheaply when they only rise or only fall. */
export async function chooseGrouping(engine: Engine, table: string, reading: OrdersReading): Promise<OrderGrouping> {
  if (reading.columns.order === undefined) return 'rows';
  if (reading.form === 'lines') return 'sum';
  if (await areOrderIdsDistinct(engine, table)) return 'rows';
  if (reading.form === 'log') return 'sum';
  const [repeats] = await engine.rows(
    Repeats,
    `SELECT count(*)::DOUBLE AS several, count(*) FILTER (low = high)::DOUBLE AS constant
     FROM (SELECT min(amount) AS low, max(amount) AS high FROM ${table}
           WHERE code = ${ROW_CODES.kept} AND amount IS NOT NULL AND order_id IS NOT NULL
           GROUP BY order_id HAVING count(*) > 1)`,
  );
  const { several = 0, constant = 0 } = repeats ?? {};
  return several > 0 && constant * 2 > several ? 'once' : 'sum';
}

async function areOrderIdsDistinct(engine: Engine, table: string): Promise<boolean> {
  const ordered = (comparison: string): string =>
    `SELECT count(*) = 0 AS flag FROM (SELECT order_id, lag(order_id) OVER () AS before, rowid AS position FROM ${table})
     WHERE position > 0 AND (order_id ${comparison} before) IS NOT TRUE`;
  const distinct = `SELECT count(*) = count(DISTINCT order_id) AS flag FROM ${table}`;
  for (const sql of [ordered('>'), ordered('<'), distinct]) {
    const [found] = await engine.rows(Flag, sql);
    if (found?.flag === true) return true;
  }
  return false;
}

/**
 * The orders made of the staged rows of one code: customer (the smallest when several share an order id), day (the
 * earliest), amount, attributes (the first in the file), and how many rows each is made of. A row without order id is an order.
 */
export function groupOrdersSql(table: string, reading: OrdersReading, grouping: OrderGrouping, code: number): string {
  const attributes = ATTRIBUTES.filter((field) => reading.columns[field] !== undefined);
  const cleaned = attributes.map((field) => `, ${trimmedSql(field)} AS ${field}`).join('');
  const rows = `SELECT customer, day, amount${attributes.map((field) => `, ${field}`).join('')} FROM ${table} WHERE code = ${code}`;
  if (grouping === 'rows') return `SELECT customer, day, amount${cleaned} FROM (${rows})`;
  const firsts = attributes.map((field) => `, arg_min(${field}, rowid) AS ${field}`).join('');
  const total = `sum(${grouping === 'once' ? 'DISTINCT ' : ''}amount)::DECIMAL(18, 4)`;
  return `
    SELECT customer, day, amount${cleaned} FROM (
      SELECT min(customer) AS customer, min(day) AS day, ${total} AS amount${firsts}
      FROM ${table} WHERE code = ${code} AND order_id IS NOT NULL GROUP BY order_id
      UNION ALL ${rows} AND order_id IS NULL)`;
}
