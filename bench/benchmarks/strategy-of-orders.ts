import { join } from 'node:path';
import type { Benchmark, Goal } from '../benchmark.ts';
import { DUCKDB, findPeers, PANDAS } from '../five-questions.ts';
import { makeShop } from '../make-shop.ts';
import { FIDELIO, runProcess } from '../run-process.ts';

const OURS = 'fidelio report --json';
/** Orders of the file on which the peers' answers are compared first. */
const SAMPLE_ORDERS = 10_000;

/** The whole strategy document from a file of orders, against five plain questions put to the same file. */
export function strategyOfOrders(orders: number, rounds: number): Benchmark {
  return {
    name: `strategy-${orders.toExponential().replace('+', '')}`,
    title: `The whole strategy from ${orders.toLocaleString('en')} orders, whole processes`,
    rounds,
    reference: DUCKDB,
    goals: goalsAt(orders),
    scale: { side: OURS, orders },
    async prepare(folder) {
      const sample = join(folder, 'sample.csv');
      await makeShop(sample, SAMPLE_ORDERS, folder);
      const { peers, missing } = await findPeers(sample, folder);
      const file = join(folder, 'orders.csv');
      await makeShop(file, orders, folder);
      const ours = { command: process.execPath, args: [FIDELIO, 'report', file, '--json'] };
      const sides = [
        { name: OURS, run: () => runProcess(ours, folder) },
        ...peers.map(({ name, ask }) => ({ name, run: () => runProcess(ask(file), folder) })),
      ];
      return { sides, missing };
    },
  };
}

/** At 1e5 a process is mostly start-up: nothing is promised there. */
function goalsAt(orders: number): Goal[] {
  if (orders < 1_000_000) return [];
  if (orders < 10_000_000) {
    return [
      { side: OURS, mostTimes: 2, against: DUCKDB },
      { side: OURS, mostTimes: 1, against: PANDAS },
    ];
  }
  return [
    { side: OURS, mostTimes: 1.5, against: DUCKDB },
    { side: OURS, mostTimes: 0.25, against: PANDAS },
    { side: OURS, mostMegabytes: 1536 },
  ];
}
