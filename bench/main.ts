import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { askStartUp } from './benchmarks/ask-start-up.ts';
import { bgNbdOfCdnow, bgNbdOfMillion } from './benchmarks/bg-nbd.ts';
import { cancellation } from './benchmarks/cancellation.ts';
import { chatStartUp } from './benchmarks/chat-start-up.ts';
import { inProcessCalls } from './benchmarks/in-process-calls.ts';
import { kMeansOfPoints } from './benchmarks/k-means.ts';
import { logisticRegression } from './benchmarks/logistic-regression.ts';
import { mcpHttp, mcpHttpMemory } from './benchmarks/mcp-http.ts';
import { mcpInitialize } from './benchmarks/mcp-initialize.ts';
import { modelTurn } from './benchmarks/model-turn.ts';
import { onePercentMore } from './benchmarks/one-percent-more.ts';
import { oneTurn } from './benchmarks/one-turn.ts';
import { secondQuestion } from './benchmarks/second-question.ts';
import { startUp } from './benchmarks/start-up.ts';
import { strategyOfOrders } from './benchmarks/strategy-of-orders.ts';
import { strategyOfParquet } from './benchmarks/strategy-of-parquet.ts';
import { interleave } from './interleave.ts';
import { renderScaling, renderSummary } from './render-summary.ts';
import { addResult, readResults, writeResults } from './results.ts';
import { ROOT } from './run-process.ts';
import { type Summary, summarise } from './summary.ts';

/** Run when nothing is named; the others take minutes and gigabytes. */
const usual = [
  startUp,
  askStartUp,
  chatStartUp,
  oneTurn,
  modelTurn,
  cancellation,
  mcpInitialize,
  inProcessCalls,
  mcpHttp('2026'),
  mcpHttp('2025'),
  mcpHttpMemory,
  bgNbdOfCdnow,
  bgNbdOfMillion,
  kMeansOfPoints(100_000, 8, 5),
  logisticRegression(100_000, 20),
  strategyOfOrders(100_000, 9),
  strategyOfOrders(1_000_000, 5),
];
const large = [
  strategyOfOrders(10_000_000, 3),
  secondQuestion(10_000_000, 3),
  onePercentMore(10_000_000, 3),
  strategyOfParquet(100_000_000),
];
const all = [...usual, ...large];

const names = process.argv.slice(2);
const chosen = names.length === 0 ? usual : all.filter(({ name }) => names.includes(name) || names.includes('all'));
if (names.some((name) => name !== 'all' && !all.some((benchmark) => benchmark.name === name))) {
  process.stderr.write(`Benchmarks: all, ${all.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
let results = readResults();
for (const benchmark of chosen) {
  try {
    const summary = await measure(benchmark);
    process.stdout.write(`${renderSummary(summary)}\n`);
    results = addResult(results, summary);
    await writeResults(results);
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`${benchmark.title}\n  not measured, ${error instanceof Error ? error.message : error}\n\n`);
  }
}
if (results.scaling !== null) process.stdout.write(renderScaling(results.scaling));

async function measure(benchmark: Benchmark): Promise<Summary> {
  const folder = await mkdtemp(join(tmpdir(), 'fidelio-bench-'));
  try {
    const { sides, missing, close } = await benchmark.prepare(folder);
    const rounds = await interleave(sides, benchmark);
    await close?.();
    return summarise(benchmark, rounds, missing);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
