import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { ATTRIBUTES } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

/** How rows become orders: each row is one; amounts of an order id add up; a total repeated on its rows counts once. */
export type OrderGrouping = 'rows' | 'sum' | 'once';

const Repeats = z.object({ several: z.number(), constant: z.number() });
const Flag = z.object({ flag: z.boolean() });

/** Decides how rows become orders. Distinct order ids are proved, cheaply when they only rise or only fall. */
export async function chooseGrouping(engine: Engine, table: string, reading: OrdersReading): Promise<OrderGrouping> {
  if (reading.columns.order === undefined) return 'rows';
  if (reading.form === 'lines') return 'sum';
  if (await areOrderIdsDistinct(engine, table, reading)) return 'rows';
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

/** Distinct when the ids of kept rows only rise or only fall and the few others share none, else counted, which takes memory. */
async function areOrderIdsDistinct(engine: Engine, table: string, { orderIds }: OrdersReading): Promise<boolean> {
  const holds = async (sql: string): Promise<boolean> => (await engine.rows(Flag, sql))[0]?.flag === true;
  const kept = `FROM ${table} WHERE code = ${ROW_CODES.kept}`;
  const others = `FROM ${table} WHERE code <> ${ROW_CODES.kept}`;
  const above = orderIds === 'integer' ? isGreaterSql : isLongerOrGreaterSql;
  const keptInOrder = `
    SELECT count(*) = count(order_id) AND (coalesce(bool_and(${above('order_id', 'before')}), true)
                                        OR coalesce(bool_and(${above('before', 'order_id')}), true)) AS flag
    FROM (SELECT order_id, lag(order_id) OVER () AS before ${kept})`;
  const othersApart = `
    SELECT count(*) = count(DISTINCT order_id)
       AND NOT EXISTS (SELECT 1 ${kept} AND order_id IN (SELECT order_id ${others})) AS flag ${others}`;
  if ((await holds(keptInOrder)) && (await holds(othersApart))) return true;
  return holds(`SELECT count(*) = count(DISTINCT order_id) AS flag FROM ${table}`);
}

function isGreaterSql(id: string, other: string): string {
  return `${id} > ${other}`;
}

/** An order of texts in which O1000 comes after O999, as the shop meant. */
function isLongerOrGreaterSql(id: string, other: string): string {
  return `strlen(${id}) > strlen(${other}) OR (strlen(${id}) = strlen(${other}) AND ${id} > ${other})`;
}

/** What is taken off the orders: `returns` = the rows of returns that share their id, `refunds` = what a column says was paid back. */
export type Deductions = { returns: boolean; refunds: boolean };

/** Columns an order has besides its customer, day, amount and texts. */
export type OrderExtras = {
  /** `order_key` UBIGINT: what the order id hashes to, NULL without one. */
  keys: boolean;
  /** `currency`, when the orders of a file are in several. */
  currency: boolean;
};

/**
 * The orders made of the staged rows of one code: customer (the smallest when several share an order id), day (the
 * earliest), amount, discount, attributes (the first in the file that says something) and the extras asked for. A row
 * without order id is an order. What is deducted changes the amount only; a refund repeated on the rows of an order counts once.
 */
export function groupOrdersSql(
  table: string,
  reading: OrdersReading,
  grouping: OrderGrouping,
  code: number,
  { returns, refunds }: Deductions,
  extras: OrderExtras = { keys: false, currency: false },
): string {
  const hasDiscount = reading.columns.discount !== undefined && reading.form !== 'log';
  const texts = [
    ...ATTRIBUTES.filter((field) => reading.columns[field] !== undefined),
    ...(extras.currency ? ['currency'] : []),
  ];
  const names = [...texts, ...(hasDiscount ? ['discount'] : [])].map((name) => `, ${name}`).join('');
  const key = extras.keys ? ', CASE WHEN order_id IS NOT NULL THEN hash(order_id::VARCHAR) END AS order_key' : '';
  const amount = refunds ? '(amount - coalesce(refunded, 0))::DECIMAL(18, 4) AS amount' : 'amount';
  const rows = `SELECT customer, day, ${amount}${names}${key} FROM ${table} WHERE code = ${code}`;
  if (grouping === 'rows') return rows;
  const withoutReturns = returns ? ` FILTER (WHERE code = ${code})` : '';
  const firsts = texts.map((field) => `, arg_min(${field}, rowid)${withoutReturns} AS ${field}`).join('');
  const distinct = grouping === 'once' ? 'DISTINCT ' : '';
  const sum = `sum(${distinct}amount)`;
  const discount = hasDiscount ? `, sum(${distinct}discount)${withoutReturns}::DECIMAL(18, 4) AS discount` : '';
  const total = refunds ? `(${sum} - coalesce(sum(DISTINCT refunded), 0))` : sum;
  const codes = returns ? `code IN (${code}, ${ROW_CODES.netted})` : `code = ${code}`;
  return `
    SELECT customer, day, amount${names}${extras.keys ? ', order_key' : ''} FROM (
      SELECT min(customer)${withoutReturns} AS customer, min(day)${withoutReturns} AS day, ${total}::DECIMAL(18, 4) AS amount${firsts}${discount}${key}
      FROM ${table} WHERE ${codes} AND order_id IS NOT NULL GROUP BY order_id)
    UNION ALL ${rows} AND order_id IS NULL`;
}
