import type { Engine } from '../duckdb.ts';
import { callerSignal } from '../interest.ts';
import { nameColumns } from '../name-columns.ts';
import { parseRows } from '../rows.ts';
import type { SqlDialect } from '../sql-dialect.ts';
import { takeTurns } from '../take-turns.ts';
import { ClickHouseFault } from './clickhouse-fault.ts';
import type { ClickHouseConnection, Settings } from './connect-clickhouse.ts';
import type { FaultPlace } from './explain-fault.ts';
import { readNative } from './read-native.ts';

export type ClickHouseEngineOptions = {
  connection: ClickHouseConnection;
  sql: SqlDialect;
  /** Settings to send with every query; empty for a user who may change none. */
  settings: Settings;
  place: FaultPlace;
};

/** A second query keeps the server busy while the first one ends; more would only share its memory among more. */
const QUERIES_AT_ONCE = 2;

/**
 * A ClickHouse server as an engine: SELECT only, no bound parameters. A query that fails throws a `ClickHouseFault`;
 * closing ends the queries under way.
 */
export function openClickHouseEngine({ connection, sql, settings, place }: ClickHouseEngineOptions): Engine {
  const closing = new AbortController();
  const inTurn = takeTurns(QUERIES_AT_ONCE);
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | null = null;
  const ask = async <T>(read: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const caller = callerSignal();
    const signal = caller === undefined ? closing.signal : AbortSignal.any([closing.signal, caller]);
    const work = inTurn(async () => {
      if (closing.signal.aborted) throw new Error('the engine is closed');
      caller?.throwIfAborted();
      try {
        return await read(signal);
      } catch (fault) {
        caller?.throwIfAborted();
        if (closing.signal.aborted) throw new Error('the engine is closed', { cause: fault });
        throw new ClickHouseFault(fault, place);
      }
    });
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };
  const readObjects = (query: string) => ask((signal) => connection.readObjects(query, settings, signal));
  const shut = async () => {
    closing.abort();
    await Promise.allSettled(running);
    await connection.close();
  };
  return {
    sql,
    run: async (query) => {
      await readObjects(query);
    },
    rows: async (schema, query) => parseRows(schema, await readObjects(query), query),
    columns: async (kinds, query) => {
      const expected = Object.entries(kinds).map(([name, kind]) => ({ name, kind }));
      const columns = await ask(async (signal) =>
        readNative(await connection.readNativeBytes(query, settings, signal), expected),
      );
      return nameColumns(kinds, columns);
    },
    lock: async () => {},
    close: () => {
      closed ??= shut();
      return closed;
    },
  };
}
