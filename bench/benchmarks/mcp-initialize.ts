import type { Benchmark, Sample } from '../benchmark.ts';
import { INITIALIZE, startMcp } from '../mcp-process.ts';
import { FIDELIO } from '../run-process.ts';

const OURS = 'fidelio mcp';
const BARE = 'a node process that echoes';

/** From starting the process to its first answer over standard streams. */
export const mcpInitialize: Benchmark = {
  name: 'mcp-initialize',
  title: 'MCP over standard streams, start to the answer to initialize',
  rounds: 11,
  reference: BARE,
  goals: [{ side: OURS, mostMilliseconds: 400 }],
  prepare: async () => ({
    sides: [
      { name: OURS, run: () => answer([FIDELIO, 'mcp']) },
      { name: BARE, run: () => answer(['-e', 'process.stdin.pipe(process.stdout)']) },
    ],
    missing: [],
  }),
};

async function answer(args: readonly string[]): Promise<Sample> {
  const start = performance.now();
  const server = startMcp(args);
  await server.ask('initialize', INITIALIZE);
  const durations = [performance.now() - start];
  await server.close();
  return { durations, cpuSeconds: null, peakMegabytes: null };
}
