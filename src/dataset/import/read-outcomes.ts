import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';
import { holdsDeals, isUnknownStatusSql, isVoidStatusSql, mayBeVoid, STATUS_FIELDS } from './status-sql.ts';

/** A status as the file writes it, the header of its column where the status alone says nothing, and the orders that bear it. */
export type StatusCount = { status: string; column: string | null; orders: number };

/** What the columns of cancellation, status and refund say of the orders of a file. */
export type OrderOutcomes = {
  /** Orders left out as cancelled or unpaid, and those of them that only a date or mark of cancellation tells. */
  voided: number;
  cancelled: number;
  /** Statuses whose orders are left out, and those we do not know, whose orders are kept; most frequent first. */
  voidStatuses: StatusCount[];
  unknownStatuses: StatusCount[];
  /** The rows are deals: those left out are lost, or not won yet. */
  areDeals: boolean;
  /** Kept orders with a refund, with or without customer, and the sum paid back; null when the file does not say. */
  refunds: { orders: number; amount: number } | null;
};

const Status = z.object({ status: z.string(), field: z.enum(STATUS_FIELDS), orders: z.number(), isVoid: z.boolean() });
const Voided = z.object({ voided: z.number(), cancelled: z.number() });
const Refunds = z.object({ orders: z.number(), amount: z.number() });

/** An order is a distinct order id; a row without one is an order. */
const ORDER = `coalesce(order_id::VARCHAR, '#' || rowid)`;
const ORDERS = `count(DISTINCT ${ORDER})::DOUBLE AS orders`;

/** Reads the fate of the orders from the staged rows, once these are settled. */
export async function readOutcomes(
  engine: Engine,
  table: string,
  reading: OrdersReading,
  options: ImportOptions,
): Promise<OrderOutcomes> {
  const { columns, form } = reading;
  const statuses = await readStatuses(engine, table, reading, options);
  const byStatus = STATUS_FIELDS.filter((field) => columns[field] !== undefined).map((field) =>
    isVoidStatusSql(field, field, reading, options),
  );
  const [voided] = mayBeVoid(reading)
    ? await engine.rows(
        Voided,
        `SELECT count(DISTINCT ${ORDER})::DOUBLE AS voided,
                count(DISTINCT ${ORDER}) FILTER (NOT (${['false', ...byStatus].join(' OR ')}))::DOUBLE AS cancelled
         FROM ${table} WHERE is_void`,
      )
    : [];
  const [refunds] =
    columns.refunded === undefined || form === 'log'
      ? []
      : await engine.rows(
          Refunds,
          `SELECT count(*)::DOUBLE AS orders, coalesce(sum(amount), 0)::DOUBLE AS amount FROM (
             SELECT sum(DISTINCT refunded) AS amount FROM ${table}
             WHERE code IN (${ROW_CODES.kept}, ${ROW_CODES.anonymous}) AND refunded > 0 GROUP BY ${ORDER})`,
        );
  return {
    voided: voided?.voided ?? 0,
    cancelled: voided?.cancelled ?? 0,
    voidStatuses: statuses.filter(({ isVoid }) => isVoid),
    unknownStatuses: statuses.filter(({ isVoid }) => !isVoid),
    areDeals: holdsDeals(reading),
    refunds: refunds ?? null,
  };
}

/** The statuses that leave orders out or that we do not know, most frequent first. */
async function readStatuses(engine: Engine, table: string, reading: OrdersReading, options: ImportOptions) {
  const parts = STATUS_FIELDS.filter((field) => reading.columns[field] !== undefined).map((field) => {
    const isVoid = isVoidStatusSql(field, field, reading, options);
    const marks = `any_value(${isVoid}) AS void, any_value(${isUnknownStatusSql(field, field, reading)}) AS unknown`;
    return `SELECT ${field} AS status, '${field}' AS field, ${ORDERS}, ${marks} FROM ${table} WHERE ${field} IS NOT NULL GROUP BY ${field}`;
  });
  if (parts.length === 0) return [];
  const found = await engine.rows(
    Status,
    `SELECT status, field, orders, void AS "isVoid" FROM (${parts.join(' UNION ALL ')}) WHERE void OR unknown
     ORDER BY orders DESC, status`,
  );
  const header = reading.headers[reading.columns.valid ?? -1] ?? '';
  return found.map(({ field, ...status }) => ({ ...status, column: field === 'valid' ? header : null }));
}
