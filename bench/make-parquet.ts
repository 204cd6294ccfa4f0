import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Newcomers an order, and how strongly orders go to recent customers: about 2.2 orders a customer, as in the demonstration shop. */
const NEWCOMERS = 0.6;
const RECENCY = 3;
const FIRST_DAY = '2023-11-01';
const SECONDS = 3 * 365 * 86_400;

/**
 * Writes a Parquet file of orders, oldest first, unless it is there already. Drawn from hashes in SQL, since simulating
 * as many orders one by one takes hours: good for speed only, it tells no story.
 */
export async function makeParquet(file: string, orders: number): Promise<void> {
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${ordersSql(orders)}) TO '${partial}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
  await rename(partial, file);
}

function ordersSql(orders: number): string {
  return `
    SELECT 'O' || (100000001 + i) AS order_id,
      'C' || (100000001 + floor(greatest(i, 1000) * ${NEWCOMERS} * (1 - pow(${drawn(1)}, ${RECENCY}))))::BIGINT AS customer_id,
      TIMESTAMP '${FIRST_DAY}' + to_seconds(i * ${SECONDS} // ${orders}) AS order_date,
      round(15 + 80 * pow(${drawn(2)}, 1.5), 2) AS amount, 'EUR' AS currency,
      ['web', 'web', 'app', 'store'][1 + floor(4 * ${drawn(3)})::INTEGER] AS channel,
      ['FR', 'FR', 'FR', 'BE', 'DE', 'LU'][1 + floor(6 * ${drawn(4)})::INTEGER] AS country
    FROM range(${orders}) AS row(i)`;
}

/** A number from 0 to 1, always the same for an order and a salt. */
function drawn(salt: number): string {
  return `((hash(i, ${salt}) >> 11)::DOUBLE / 9007199254740992)`;
}
