import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Benchmark, Sample } from '../benchmark.ts';
import { FIDELIO } from '../run-process.ts';

const OURS = 'fidelio mcp';
const BARE = 'a node process that echoes';

const REQUEST = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'bench', version: '0' } },
};

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
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.write(`${JSON.stringify(REQUEST)}\n`);
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  const durations = [performance.now() - start];
  if (JSON.parse(text).id !== REQUEST.id) throw new Error(`node ${args.join(' ')} answered ${text}`);
  child.stdin.end();
  child.stdout.resume();
  await once(child, 'close');
  return { durations, cpuSeconds: null, peakMegabytes: null };
}
