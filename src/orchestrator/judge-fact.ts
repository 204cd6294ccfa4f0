import type { Band } from '../domain/band.ts';
import { type Fact, type FactName, type Facts, factDefinitions } from '../domain/facts.ts';
import { Industry } from '../domain/industry.ts';
import { bandOf } from '../knowledge/band-of.ts';
import { type Benchmark, findBenchmark } from '../knowledge/benchmarks.ts';
import { type GeneralThreshold, generalThresholds } from '../knowledge/general-thresholds.ts';

/** Above this monthly churn every industry's benchmark agrees, so the industry need not be known. */
const CHURN_HIGH_EVERYWHERE = 0.05;

/** How a fact stands against its benchmark, or the floor that holds everywhere: null when it has neither, or is not a number. */
export type Judgement = { better: 'up' | 'down'; boundary: number; band: Band | null; worse: boolean };

export function industryOf(facts: Facts): Industry | null {
  const parsed = Industry.safeParse(facts.industry?.value);
  return parsed.success ? parsed.data : null;
}

/**
 * The benchmark of a fact's metric in the user's industry. A figure the user gives is also read by the row of the only industry that
 * has the metric, when theirs has none; a figure of the data is not.
 */
export function benchmarkOf(name: FactName, facts: Facts): Benchmark | undefined {
  const { metric } = factDefinitions[name];
  if (metric === null) return undefined;
  const own = findBenchmark(industryOf(facts), metric);
  return own === undefined && facts[name]?.source === 'said' ? findBenchmark(null, metric) : own;
}

export function judgeFact(name: FactName, fact: Fact | undefined, facts: Facts): Judgement | null {
  if (typeof fact?.value !== 'number') return null;
  const benchmark = benchmarkOf(name, facts);
  if (benchmark !== undefined) {
    const band = bandOf(benchmark, fact.value);
    return {
      better: benchmark.better,
      boundary: benchmark.edges[1],
      band,
      worse: band === 'bad' || band === 'average',
    };
  }
  if (name === 'churnMonthly' && industryOf(facts) === null) {
    return { better: 'down', boundary: CHURN_HIGH_EVERYWHERE, band: null, worse: fact.value > CHURN_HIGH_EVERYWHERE };
  }
  const floor = FLOORS.find(({ metric }) => metric === factDefinitions[name].metric);
  if (floor === undefined) return null;
  return { better: floor.better, boundary: floor.value, band: null, worse: fact.value < floor.value };
}

const FLOORS: readonly GeneralThreshold[] = Object.values(generalThresholds);
