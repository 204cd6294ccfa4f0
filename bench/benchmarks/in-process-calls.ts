import { connectInProcess } from '../../src/mcp/connect-in-process.ts';
import { buildServer } from '../../src/mcp/server.ts';
import { openCatalog } from '../../src/tools/catalog.ts';
import { VERSION } from '../../src/version.ts';
import type { Benchmark, Sample } from '../benchmark.ts';
import { connectBareServer } from '../peers/bare-mcp.ts';

const CALLS = 1_000;
const OURS = 'churn_rate, all tools served';
const BARE = 'the SDK alone, one tool';
const ARGUMENTS = { customersStart: 1000, customersLost: 40 };

/** Calls one after the other through a client and a server in this process, with everything checked at both ends. */
export const inProcessCalls: Benchmark = {
  name: 'in-process-calls',
  title: `${CALLS} MCP calls in process, one after the other`,
  rounds: 10,
  reference: BARE,
  goals: [{ side: OURS, mostMilliseconds: 0.1 }],
  async prepare() {
    const tools = await openCatalog();
    const ours = connectInProcess(async () =>
      buildServer({ tools, applicationTools: [], source: null, lang: 'en', version: VERSION }),
    );
    const bare = await connectBareServer();
    return {
      sides: [
        { name: OURS, run: () => time(async () => (await ours.call('churn_rate', ARGUMENTS)).ok) },
        { name: BARE, run: () => time(async () => (await bare.call(ARGUMENTS)) === 0.04) },
      ],
      missing: [],
      close: async () => {
        await ours.close();
        await bare.close();
      },
    };
  },
};

async function time(call: () => Promise<boolean>): Promise<Sample> {
  const durations: number[] = [];
  for (let index = 0; index < CALLS; index++) {
    const start = performance.now();
    const right = await call();
    durations.push(performance.now() - start);
    if (!right) throw new Error('a call of the benchmark gave a wrong answer');
  }
  return { durations, cpuSeconds: null, peakMegabytes: null };
}
