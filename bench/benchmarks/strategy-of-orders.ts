import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Benchmark, Missing, Side } from '../benchmark.ts';
import { FIDELIO, ROOT, runProcess } from '../run-process.ts';

const OURS = 'fidelio report --json';
const DUCKDB = 'DuckDB, five queries';
const PANDAS = 'pandas, the same five';

/** The interpreter with pandas, when it is not the first python3 of the path. */
const PYTHON = process.env.FIDELIO_BENCH_PYTHON ?? 'python3';

/** The whole strategy document from a file of orders, against five plain questions put to the same file. */
export function strategyOfOrders(orders: number, rounds: number): Benchmark {
  return {
    name: `strategy-${orders.toExponential().replace('+', '')}`,
    title: `The whole strategy from ${orders.toLocaleString('en')} orders, whole processes`,
    rounds,
    reference: DUCKDB,
    goals: [
      { side: OURS, mostTimes: orders > 1_000_000 ? 1.5 : 2, against: DUCKDB },
      { side: OURS, mostTimes: orders > 1_000_000 ? 0.25 : 1, against: PANDAS },
    ],
    async prepare(folder) {
      const file = join(folder, 'orders.csv');
      await runProcess(process.execPath, [FIDELIO, 'demo', '--orders', String(orders), '--out', file], folder);
      const node = (name: string, args: readonly string[]): Side => ({
        name,
        run: () => runProcess(process.execPath, args, folder),
      });
      const sides = [
        node(OURS, [FIDELIO, 'report', file, '--json']),
        node(DUCKDB, [join(ROOT, 'bench', 'peers', 'plain-duckdb.js'), file]),
      ];
      const missing: Missing[] = [];
      if (spawnSync(PYTHON, ['-c', 'import pandas']).status === 0) {
        const script = join(ROOT, 'bench', 'peers', 'plain-pandas.py');
        sides.push({ name: PANDAS, run: () => runProcess(PYTHON, [script, file], folder) });
      } else {
        missing.push({ name: PANDAS, reason: `${PYTHON} has no pandas (name another with FIDELIO_BENCH_PYTHON)` });
      }
      return { sides, missing };
    },
  };
}
