import { createHash } from 'node:crypto';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { ClickHouseMapping } from '../../domain/clickhouse-mapping.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { clickHouseDialect } from './clickhouse-dialect.ts';
import { openClickHouseEngine } from './clickhouse-engine.ts';
import { ClickHouseFault } from './clickhouse-fault.ts';
import { type ClickHouseConnection, connectClickHouse } from './connect-clickhouse.ts';
import type { OrdersDescription } from './describe-orders.ts';
import { findTable } from './find-table.ts';
import { greetServer } from './greet-server.ts';
import { type ClickHouseAddress, parseClickHouseUrl } from './parse-clickhouse-url.ts';
import { chooseCurrency, refuseNoOrder } from './refuse-orders.ts';
import { type RowConventions, readRowSql } from './row-sql.ts';
import { spreadOrders } from './spread-orders.ts';
import { writeNotes } from './write-notes.ts';

export type ClickHouseRequest = {
  /** http(s)://user:password@host:port/database; the credentials go nowhere but to the server. */
  url: string;
  mapping: ClickHouseMapping;
  conventions: RowConventions;
};

/** Orders that stay where they are, and the engine that counts them there. */
export type ClickHouseOrders = Omit<OrdersDescription, 'print' | 'currencies' | 'ofCustomerZero'> & {
  engine: Engine;
  /** SHA-256 (hex) of the mapping, the conventions and the orders themselves: it changes with any of them. */
  digest: string;
  /** What an order has: customer, date, and order, amount, place, channel, category, currency when mapped. */
  columns: ReadonlySet<string>;
  hasAmount: boolean;
  currency: string | null;
  notes: Bilingual[];
};

const TIMEOUT_SECONDS = 600;

/**
 * Opens the orders of a ClickHouse server or cluster, without copying or writing anything. Refuses, saying what to do,
 * when the server does not answer, the user may not read, a table or column is missing or of the wrong type, several
 * currencies would be added, or no row gives an order. The engine is the caller's to close.
 */
export async function openClickHouse(request: ClickHouseRequest): Promise<Outcome<ClickHouseOrders>> {
  const address = parseClickHouseUrl(request.url);
  if (!address.ok) return address;
  const timeoutSeconds = request.mapping.timeoutSeconds ?? TIMEOUT_SECONDS;
  const connection = await connectClickHouse(address.value, timeoutSeconds);
  let opened: Outcome<ClickHouseOrders> | null = null;
  try {
    opened = await openOrders(connection, address.value, timeoutSeconds, request);
    return opened;
  } catch (fault) {
    if (fault instanceof ClickHouseFault) return fault.refusal;
    throw fault;
  } finally {
    if (opened?.ok !== true) await connection.close();
  }
}

async function openOrders(
  connection: ClickHouseConnection,
  { url, username, database: urlDatabase }: ClickHouseAddress,
  timeoutSeconds: number,
  { mapping, conventions }: ClickHouseRequest,
): Promise<Outcome<ClickHouseOrders>> {
  const place = {
    url,
    username,
    table: `${mapping.database ?? urlDatabase ?? ''}.${mapping.table}`.replace(/^\./, ''),
  };
  const greeting = await greetServer(connection, timeoutSeconds, place);
  if (!greeting.ok) return greeting;
  const { settings } = greeting.value;
  const database = mapping.database ?? greeting.value.database;
  const openOn = (orders: string, cluster: string | null): Engine =>
    openClickHouseEngine({ connection, sql: clickHouseDialect(orders, cluster), settings, place });
  const table = await findTable(openOn('', null), mapping, database);
  if (!table.ok) return table;
  const row = readRowSql(table.value.columns, conventions);
  const { engine, spread, description } = await spreadOrders(openOn, table.value, row);
  const { print, currencies, ofCustomerZero, ...counted } = description;
  if (counted.orders === 0) return refuseNoOrder(place.table, counted.rows);
  const currency = chooseCurrency(place.table, currencies);
  if (!currency.ok) return currency;
  const hasAmount = mapping.amount !== undefined;
  const fields = Object.keys(table.value.columns).map((field) => (field === 'day' ? 'date' : field));
  return answer({
    ...counted,
    engine,
    digest: digestOf(database, mapping, conventions, description),
    columns: new Set(fields),
    hasAmount,
    currency: currency.value,
    notes: writeNotes(description, {
      hasAmount,
      currency: currency.value,
      spread,
      isFinalUnknown: table.value.isFinalUnknown,
    }),
  });
}

function digestOf(
  database: string,
  { timeoutSeconds: _, ...mapping }: ClickHouseMapping,
  { timeZone, currency }: RowConventions,
  { rows, orders, print }: OrdersDescription,
): string {
  const identity = { ...mapping, database, timeZone, currency, rows, orders, print };
  const stable = Object.entries(identity).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(stable)).digest('hex');
}
