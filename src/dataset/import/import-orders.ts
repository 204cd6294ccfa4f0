import type { Outcome } from '../../domain/outcome.ts';
import { checkOptions } from '../check-options.ts';
import type { Engine } from '../duckdb.ts';
import type { OpenTable } from '../input/open-table.ts';
import { refuseEngineFault } from '../input/refuse-file.ts';
import { callerSignal } from '../interest.ts';
import type { ImportOptions } from './import-options.ts';
import { keepOrders } from './keep-orders.ts';
import type { OrderColumns } from './order-columns.ts';
import type { OrdersImport } from './orders-import.ts';
import { planReading } from './plan-reading.ts';
import { readRows } from './read-rows.ts';
import { settleDates } from './refine-reading.ts';
import { dropStaged } from './stage-rows.ts';

/**
 * Reads a file of orders into a table of the engine, one row per kept order: customer (BIGINT when every id is a whole
 * number, else VARCHAR), day DATE, amount DECIMAL(18, 4) (NULL without an amount column), and place, channel, category
 * when the file has them. Right, or refused with a reason; every row of the file is accounted for.
 * Throws once the caller gives up.
 */
export async function importOrders(
  engine: Engine,
  { input, head }: OpenTable,
  columns: OrderColumns,
  options: ImportOptions,
): Promise<Outcome<OrdersImport>> {
  const { table = 'orders' } = options;
  const fault = checkOptions({ ...options, table });
  if (fault !== null) return fault;
  const staging = `${table}_staged`;
  try {
    const planned = planReading(head, columns);
    const { reading, sample } = planned;
    const settled = await settleDates(engine, reading, options, sample(reading.columns.date));
    if (!settled.ok) return settled;
    const plan = { ...planned, reading: settled.value };
    const fingerprint = options.duplicates === 'drop' || !looksDistinct(sample(reading.columns.order));
    const rows = await readRows(engine, plan, options, { table: staging, fingerprint });
    if (!rows.ok) return rows;
    const file = input.source ?? rows.value.file;
    return await keepOrders(engine, { ...rows.value, file }, options, { table, staging, fingerprint });
  } catch (error) {
    callerSignal()?.throwIfAborted();
    return refuseEngineFault(input.file, error);
  } finally {
    await dropStaged(engine, staging).catch(() => undefined);
  }
}

/** Whether order ids of the head are all different: then no two lines of the file can be the same, if that holds to its end. */
function looksDistinct(orderIds: readonly string[]): boolean {
  return orderIds.length > 0 && new Set(orderIds).size === orderIds.length;
}
