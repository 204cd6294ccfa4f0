import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { CHDB, DUCKDB, findPeers } from '../five-questions.ts';
import { makeParquet } from '../make-parquet.ts';
import { FIDELIO, runProcess } from '../run-process.ts';

const OURS = 'fidelio report --json';
const SAMPLE_ORDERS = 10_000;
/** A peer that takes longer is stopped: what it loses by is known by then. */
const MOST_SECONDS = 900;
const MOST_MEGABYTES = 8192;

/** The whole strategy from a Parquet file too large for the memory of the engines, once. */
export function strategyOfParquet(orders: number): Benchmark {
  const name = `strategy-${orders.toExponential().replace('+', '')}-parquet`;
  return {
    name,
    title: `The whole strategy from ${orders.toLocaleString('en')} orders in Parquet, whole processes`,
    rounds: 1,
    once: true,
    reference: DUCKDB,
    goals: [
      { side: OURS, mostMegabytes: MOST_MEGABYTES },
      { side: OURS, mostTimes: 1, against: DUCKDB },
      { side: OURS, mostTimes: 1, against: CHDB },
    ],
    async prepare(folder) {
      const sample = join(folder, 'sample.parquet');
      await makeParquet(sample, SAMPLE_ORDERS);
      const { peers, missing } = await findPeers(sample, folder);
      const file = join(CACHE_FOLDER, `orders-${orders}.parquet`);
      await makeParquet(file, orders);
      const ours = { command: process.execPath, args: [FIDELIO, 'report', file, '--json'] };
      const sides = [
        { name: OURS, run: () => runProcess(ours, folder, MOST_SECONDS) },
        ...peers.map(({ name: peer, ask }) => ({
          name: peer,
          run: () => runProcess(ask(file), folder, MOST_SECONDS),
        })),
      ];
      return { sides, missing };
    },
  };
}
