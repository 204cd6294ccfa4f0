import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { inProcessCalls } from './benchmarks/in-process-calls.ts';
import { mcpInitialize } from './benchmarks/mcp-initialize.ts';
import { startUp } from './benchmarks/start-up.ts';
import { strategyOfOrders } from './benchmarks/strategy-of-orders.ts';
import { interleave } from './interleave.ts';
import { renderSummary } from './render-summary.ts';
import { ROOT } from './run-process.ts';
import { type Summary, summarise } from './summary.ts';

/** Run when nothing is named; the larger one takes minutes and a gigabyte. */
const usual = [startUp, mcpInitialize, inProcessCalls, strategyOfOrders(1_000_000, 5)];
const all = [...usual, strategyOfOrders(10_000_000, 3)];

const names = process.argv.slice(2);
const chosen = names.length === 0 ? usual : all.filter(({ name }) => names.includes(name));
if (chosen.length < names.length) {
  process.stderr.write(`Benchmarks: ${all.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
const summaries: Summary[] = [];
for (const benchmark of chosen) {
  const summary = await measure(benchmark);
  summaries.push(summary);
  process.stdout.write(`${renderSummary(summary)}\n`);
}
const machine = { node: process.version, processor: cpus()[0]?.model ?? '', processors: availableParallelism() };
await writeFile(join(ROOT, 'bench', 'results.json'), `${JSON.stringify({ machine, summaries }, null, 2)}\n`);

async function measure(benchmark: Benchmark): Promise<Summary> {
  const folder = await mkdtemp(join(tmpdir(), 'fidelio-bench-'));
  try {
    const { sides, missing, close } = await benchmark.prepare(folder);
    const samples = await interleave(sides, benchmark.rounds);
    await close?.();
    return summarise(benchmark, samples, missing);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
