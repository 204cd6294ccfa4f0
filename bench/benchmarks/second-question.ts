import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark, Sample } from '../benchmark.ts';
import { DUCKDB, duckdb } from '../five-questions.ts';
import { makeShop } from '../make-shop.ts';
import { INITIALIZE, startMcp } from '../mcp-process.ts';
import { FIDELIO, readOutput, runProcess } from '../run-process.ts';

const TOOL = 'rfm_segments';
const INSIDE = `${TOOL}, asked of a running server`;
const WHOLE = `${TOOL}, a process for the question`;

const Called = z.object({ result: z.object({ structuredContent: z.object({ ok: z.literal(true) }) }) });
const Listed = z.object({
  result: z.object({
    structuredContent: z.object({ value: z.object({ datasets: z.array(z.object({ id: z.string() })) }) }),
  }),
});

/** A question that nothing has prepared, on data imported before; peers read the file again. */
export function secondQuestion(orders: number, rounds: number): Benchmark {
  return {
    name: 'second-question',
    title: `One question on a workspace of ${orders.toLocaleString('en')} orders`,
    rounds,
    reference: DUCKDB,
    goals: [{ side: INSIDE, mostMilliseconds: 300 }],
    async prepare(folder) {
      const file = join(folder, 'orders.csv');
      const workspace = join(folder, 'workspace');
      await makeShop(file, orders, folder);
      await readOutput(
        { command: process.execPath, args: [FIDELIO, 'import', file, '--workspace', workspace] },
        folder,
      );
      const whole = { command: process.execPath, args: [FIDELIO, 'tool', TOOL, '{}', '--workspace', workspace] };
      return {
        sides: [
          { name: INSIDE, run: () => askServer(workspace) },
          { name: WHOLE, run: () => runProcess(whole, folder) },
          { name: DUCKDB, run: () => runProcess(duckdb.ask(file), folder) },
        ],
        missing: [],
      };
    },
  };
}

/** The first call about the data in a server of its own: none of its answers is remembered from before. */
async function askServer(workspace: string): Promise<Sample> {
  const server = startMcp([FIDELIO, 'mcp', '--workspace', workspace]);
  try {
    await server.ask('initialize', INITIALIZE);
    server.tell('notifications/initialized');
    const list = Listed.parse(await server.ask('tools/call', { name: 'datasets', arguments: {} }));
    const dataset = list.result.structuredContent.value.datasets[0]?.id;
    const start = performance.now();
    Called.parse(await server.ask('tools/call', { name: TOOL, arguments: { dataset } }));
    return { durations: [performance.now() - start], cpuSeconds: null, peakMegabytes: null };
  } finally {
    await server.close();
  }
}
