import { addAbortSignal } from 'node:stream';
import type { ClickHouseAddress } from './parse-clickhouse-url.ts';

/** A server, as far as reading goes. Both throw what the server or the network says. */
export type ClickHouseConnection = {
  /** The rows of a query as JSON objects. */
  readObjects(sql: string, settings: Settings, signal: AbortSignal): Promise<unknown[]>;
  /** The bytes of a query's answer in ClickHouse's Native format. */
  readNativeBytes(sql: string, settings: Settings, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
};

/** Settings of ClickHouse sent with a query, by name. */
export type Settings = Readonly<Record<string, number | string>>;

/** How long the network may stay silent after the server was told to stop. */
const GRACE_SECONDS = 15;

/** `wait_end_of_query`: the server answers when it has the whole answer, so that an error is never the end of a table. */
const WHOLE_ANSWERS = { wait_end_of_query: 1 } as const;

/**
 * Connects by the official client, loaded when it is used only. Nothing is sent before the first query, nothing is ever
 * logged, and what goes out is the query and its settings.
 */
export async function connectClickHouse(
  { url, username, password, database }: ClickHouseAddress,
  timeoutSeconds: number,
): Promise<ClickHouseConnection> {
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  const client = createClient({
    url,
    username,
    password,
    ...(database === null ? {} : { database }),
    application: 'fidelio',
    request_timeout: (timeoutSeconds + GRACE_SECONDS) * 1000,
    log: { level: ClickHouseLogLevel.OFF },
  });
  return {
    readObjects: async (query, settings, abort_signal) => {
      const clickhouse_settings = { ...settings, ...WHOLE_ANSWERS };
      const result = await client.query({ query, format: 'JSONEachRow', clickhouse_settings, abort_signal });
      const stop = () => result.close();
      abort_signal.addEventListener('abort', stop);
      try {
        return await result.json();
      } finally {
        abort_signal.removeEventListener('abort', stop);
      }
    },
    readNativeBytes: async (sql, settings, abort_signal) => {
      const clickhouse_settings = { ...settings, ...WHOLE_ANSWERS };
      const { stream } = await client.exec({ query: `${sql}\nFORMAT Native`, clickhouse_settings, abort_signal });
      return addAbortSignal(abort_signal, stream);
    },
    close: () => client.close(),
  };
}
