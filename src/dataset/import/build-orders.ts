import type { Engine } from '../duckdb.ts';
import { type Deductions, groupOrdersSql, type OrderExtras, type OrderGrouping } from './group-orders.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

/** From this share of kept rows on, taking the others out costs less than copying these. */
const MOSTLY_KEPT = 0.9;

/** `keptShare` = rows of orders among the rows of the file. */
type Plan = {
  reading: OrdersReading;
  grouping: OrderGrouping;
  deductions: Deductions;
  extras: OrderExtras;
  keptShare: number;
};

/** Columns of the staged rows that an order does not have. */
const NO_PART_OF_ORDERS = [
  ...['code', 'order_id', 'currency', 'fingerprint', 'is_void', 'is_test', 'status', 'payment', 'valid', 'refunded'],
  ...['product', 'quantity'],
];

/**
 * Makes the table of orders from the staged rows. When each row is an order and nearly all are kept, the staged table
 * itself becomes the table of orders: nothing is copied, and nothing is held twice.
 */
export async function buildOrders(
  engine: Engine,
  { table, staging }: { table: string; staging: string },
  { reading, grouping, deductions, extras, keptShare }: Plan,
): Promise<void> {
  if (grouping !== 'rows' || keptShare < MOSTLY_KEPT || deductions.refunds || extras.keys || extras.currency) {
    const orders = groupOrdersSql(staging, reading, grouping, ROW_CODES.kept, deductions, extras);
    await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${orders}`);
    return;
  }
  await engine.run(`DROP TABLE IF EXISTS ${table}`);
  if (keptShare < 1) await engine.run(`DELETE FROM ${staging} WHERE code <> ${ROW_CODES.kept}`);
  for (const column of NO_PART_OF_ORDERS) {
    await engine.run(`ALTER TABLE ${staging} DROP COLUMN IF EXISTS ${column}`);
  }
  await engine.run(`ALTER TABLE ${staging} RENAME TO ${table}`);
}
