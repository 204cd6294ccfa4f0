import type { ClickHouseSettings } from '../config/config.ts';
import { clickHouseDialect } from '../dataset/clickhouse/clickhouse-dialect.ts';
import { openClickHouseEngine } from '../dataset/clickhouse/clickhouse-engine.ts';
import { ClickHouseFault } from '../dataset/clickhouse/clickhouse-fault.ts';
import { connectClickHouse } from '../dataset/clickhouse/connect-clickhouse.ts';
import { findTable } from '../dataset/clickhouse/find-table.ts';
import { greetServer } from '../dataset/clickhouse/greet-server.ts';
import { parseClickHouseUrl } from '../dataset/clickhouse/parse-clickhouse-url.ts';
import { answer, type Outcome } from '../domain/outcome.ts';

const TIMEOUT_SECONDS = 5;

/** Whether a server answers and has the table and columns of the settings, in a few queries that read no order. */
export async function checkClickHouse({
  url,
  mapping,
}: ClickHouseSettings): Promise<Outcome<{ readonly table: string }>> {
  const address = parseClickHouseUrl(url);
  if (!address.ok) return address;
  const place = { url: address.value.url, username: address.value.username, table: mapping.table };
  const connection = await connectClickHouse(address.value, TIMEOUT_SECONDS);
  try {
    const greeting = await greetServer(connection, TIMEOUT_SECONDS, place);
    if (!greeting.ok) return greeting;
    const { settings, database } = greeting.value;
    const engine = openClickHouseEngine({ connection, sql: clickHouseDialect('', null), settings, place });
    const table = await findTable(engine, mapping, mapping.database ?? database);
    return table.ok ? answer({ table: `${mapping.database ?? database}.${mapping.table}` }) : table;
  } catch (fault) {
    if (fault instanceof ClickHouseFault) return fault.refusal;
    throw fault;
  } finally {
    await connection.close();
  }
}
