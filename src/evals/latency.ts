import { percentileOfSorted } from '../maths/percentile-of-sorted.ts';
import type { ScenarioRun } from './run-scenarios.ts';

/** Milliseconds of a turn, the median one and the slow one; null when nothing was timed. */
export type Latency = { p50: number | null; p95: number | null };

export function latencyOf(runs: readonly ScenarioRun[]): Latency {
  const sorted = runs.flatMap(({ played }) => played.latencies).sort((a, b) => a - b);
  if (sorted.length === 0) return { p50: null, p95: null };
  return { p50: percentileOfSorted(sorted, 0.5), p95: percentileOfSorted(sorted, 0.95) };
}
