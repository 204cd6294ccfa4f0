import { join } from 'node:path';
import { callOf2025, callOf2026, headersOf2026 } from '../../test/mcp/http/open-test-server.ts';
import type { Benchmark, Sample, Side } from '../benchmark.ts';
import { startCallProcess } from '../call-process.ts';
import { FIDELIO, ROOT } from '../run-process.ts';
import type { CallOrder, CallTimes } from '../send-calls.ts';
import { type ServerProcess, startServer } from '../server-process.ts';

const CALLS = 1_000;
const AT_ONCE = 16;
/** Calls before the first that counts, for the two servers of ours that are held against each other. */
const WARM_UP = 4_000;
const OURS = 'fidelio mcp --http, all tools';
const OF_ONE = 'the same server, one tool';
const BARE = 'node:http alone';

/** Of the messages: 2026 says with each what it speaks, and is answered in JSON; 2025 is answered by a stream of one event. */
export type Protocol = '2025' | '2026';

/** Calls of `churn_rate` at servers in processes of their own. Ours asks for a token and checks who is meant; the peers do not. */
export function mcpHttp(protocol: Protocol): Benchmark {
  return {
    name: `mcp-http-${protocol}`,
    title: `MCP over HTTP, protocol of ${protocol}: ${CALLS.toLocaleString('en')} calls of churn_rate on ${AT_ONCE} connections; p99 is that of one call`,
    rounds: 3,
    reference: BARE,
    goals: [
      { side: OURS, mostMilliseconds: CALLS },
      { side: OURS, mostTimes: 1.2, against: OF_ONE },
      { side: `p99: ${OURS}`, mostMilliseconds: 100 },
    ],
    async prepare(folder) {
      const calls = startCallProcess();
      const start = (program: string, ...args: string[]) =>
        startServer([join(ROOT, 'bench', program), ...args], folder);
      const ours = await startOurs(folder);
      const peer = 'the SDK as documented';
      const ofOne = await start('one-tool-server.ts');
      const servers: [string, ServerProcess][] = [
        [OURS, ours],
        [OF_ONE, ofOne],
        [`${peer}, one tool`, await start('peers/sdk-mcp-http.ts', '1')],
        [`${peer}, 20 tools`, await start('peers/sdk-mcp-http.ts', '20')],
        [`${peer}, as many as ours`, await start('peers/sdk-mcp-http.ts', String(await countTools(ours)))],
        [BARE, await start('peers/bare-http.ts')],
      ];
      const send = (server: ServerProcess) => calls.send(orderOf(server, protocol, CALLS));
      for (const server of [ours, ofOne]) await calls.send(orderOf(server, protocol, WARM_UP));
      return {
        sides: [
          ...servers.map(([name, server]) => ({
            name,
            run: () => measure(server, send, ({ milliseconds }) => milliseconds),
          })),
          { name: `p99: ${OURS}`, run: () => measure(ours, send, ({ durations }) => slowest(durations, 0.99)) },
        ],
        missing: [],
        close: async () => {
          calls.close();
          await Promise.all(servers.map(([, server]) => server.stop()));
        },
      };
    },
  };
}

/** By then the heap has the size it keeps. */
const FEW = 20_000;
const MANY = 60_000;

/** What a server holds after calls in both protocols, from its start. */
export const mcpHttpMemory: Benchmark = {
  name: 'mcp-http-memory',
  title: 'MCP over HTTP, all tools: what the server holds after calls of churn_rate in both protocols',
  rounds: 1,
  once: true,
  reference: saying(FEW),
  goals: [{ side: saying(MANY), mostTimesMemory: 1.1, against: saying(FEW) }],
  prepare: async (folder) => ({ sides: [FEW, MANY].map((calls) => holding(calls, folder)), missing: [] }),
};

function holding(calls: number, folder: string): Side {
  return {
    name: saying(calls),
    run: async () => {
      const server = await startOurs(folder);
      const sender = startCallProcess();
      const half = async (protocol: Protocol) => sender.send(orderOf(server, protocol, calls / 2));
      const times = [await half('2026'), await half('2025')];
      const sample: Sample = {
        durations: [times.reduce((sum, { milliseconds }) => sum + milliseconds, 0)],
        cpuSeconds: await server.cpuSeconds(),
        peakMegabytes: await server.megabytes(),
      };
      sender.close();
      await server.stop();
      return sample;
    },
  };
}

function saying(calls: number): string {
  return `after ${calls.toLocaleString('en')} calls`;
}

function startOurs(folder: string): Promise<ServerProcess> {
  return startServer([FIDELIO, 'mcp', '--http', '--port', '0', '--json'], folder);
}

async function countTools({ url, token }: ServerProcess): Promise<number> {
  const headers = { ...HEADERS, authorization: `Bearer ${token}` };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const answer = await (await fetch(url, { method: 'POST', headers, body })).text();
  return answer.split('"inputSchema":').length - 1;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const TOOL = 'churn_rate';
const ARGUMENTS = { customersStart: 1000, customersLost: 40 };

function orderOf({ url, token }: ServerProcess, protocol: Protocol, calls: number): CallOrder {
  const headers = { ...HEADERS, ...(token !== null && { authorization: `Bearer ${token}` }) };
  const common = { url, calls, atOnce: AT_ONCE, expected: '"rate":0.04' };
  return protocol === '2025'
    ? { ...common, headers, body: JSON.stringify(callOf2025(1, TOOL, ARGUMENTS)) }
    : {
        ...common,
        headers: { ...headers, ...headersOf2026(TOOL) },
        body: JSON.stringify(callOf2026(1, TOOL, ARGUMENTS)),
      };
}

async function measure(
  server: ServerProcess,
  send: (server: ServerProcess) => Promise<CallTimes>,
  take: (times: CallTimes) => number,
): Promise<Sample> {
  const before = await server.cpuSeconds();
  const times = await send(server);
  const after = await server.cpuSeconds();
  return {
    durations: [take(times)],
    cpuSeconds: before === null || after === null ? null : after - before,
    peakMegabytes: await server.megabytes(),
  };
}

function slowest(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
