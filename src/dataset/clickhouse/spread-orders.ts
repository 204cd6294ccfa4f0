import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { areCustomersWhole } from './check-shards.ts';
import { ClickHouseFault } from './clickhouse-fault.ts';
import { describeOrders, type OrdersDescription } from './describe-orders.ts';
import type { FoundTable } from './find-table.ts';
import { ordersSql } from './orders-sql.ts';
import type { RowSql } from './row-sql.ts';
import type { Spread } from './write-notes.ts';

type SpreadOrders = { engine: Engine; spread: Spread; description: OrdersDescription };
type OpenOn = (orders: string, cluster: string | null) => Engine;

/** What a server answers to a user without the right to a table function, or who may only read. */
const FORBIDDEN = ['497', '164'];

/** Counts the orders where they are: on each shard when each customer is on one and the user may, else through one server. */
export async function spreadOrders(openOn: OpenOn, table: FoundTable, row: RowSql): Promise<SpreadOrders> {
  const { shards } = table;
  if (shards === null) return readThrough(null, table.from, table.isSpreadOtherwise ? 'otherwise' : 'none');
  if (!(await mayReachShards(openOn('', shards.cluster)))) return readThrough(null, table.from, 'cluster-forbidden');
  const read = await readThrough(shards.cluster, shards.from, 'by-customer');
  const isWhole = await areCustomersWhole(read.engine, read.engine.sql.orders, read.description.customers);
  return isWhole ? read : readThrough(null, table.from, 'customers-split');

  /** An order id on every row of its own needs no grouping: once that is known, later questions do without. */
  async function readThrough(cluster: string | null, from: string, spread: Spread): Promise<SpreadOrders> {
    const mayMerge = row.values.order !== undefined;
    const orders = (grouped: boolean) => ordersSql(row, from, { grouped, whose: 'customers' });
    const engine = openOn(orders(mayMerge), cluster);
    const description = await describeOrders(engine, row, from, mayMerge);
    if (!mayMerge || description.rows.merged > 0) return { engine, spread, description };
    return { engine: openOn(orders(false), cluster), spread, description };
  }
}

async function mayReachShards({ sql, rows }: Engine): Promise<boolean> {
  try {
    await rows(
      z.object({ shards: z.number() }),
      `SELECT count(*)::DOUBLE AS shards FROM ${sql.relation('SELECT 1 AS one')}`,
    );
    return true;
  } catch (fault) {
    if (fault instanceof ClickHouseFault && FORBIDDEN.includes(fault.code)) return false;
    throw fault;
  }
}
