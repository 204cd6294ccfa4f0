import type { Engine } from '../duckdb.ts';
import { deductReturns } from './deduct-returns.ts';
import { gatherReturns } from './gather-returns.ts';
import type { OrderGrouping } from './group-orders.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';

/**
 * Builds the table of orders and takes the returns to net off it: those that share the id of an order inside it, the
 * others once all orders are known. Gives the rows by code, in which every return is `netted` or `returnAlone`,
 * and the ranks of the latter.
 */
export async function netReturns(
  engine: Engine,
  { table, staging }: { table: string; staging: string },
  {
    reading,
    grouping,
    byCode,
  }: { reading: OrdersReading; grouping: OrderGrouping; byCode: ReadonlyMap<number, number> },
  build: () => Promise<void>,
): Promise<{ byCode: ReadonlyMap<number, number>; alone: number[] }> {
  const { refund, netted, returnAlone } = ROW_CODES;
  const returnRows = byCode.get(refund) ?? 0;
  if (returnRows === 0) {
    await build();
    return { byCode, alone: [] };
  }
  const returns = `${staging}_returns`;
  const ofTheirOwn = await gatherReturns(engine, { staging, returns }, grouping);
  await build();
  const alone = ofTheirOwn === 0 ? [] : await deductReturns(engine, { table, returns }, reading);
  const settled = new Map(byCode);
  settled.delete(refund);
  settled.set(netted, returnRows - alone.length);
  if (alone.length > 0) settled.set(returnAlone, alone.length);
  return { byCode: settled, alone };
}
