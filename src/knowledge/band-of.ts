import type { Band } from '../domain/band.ts';
import type { Benchmark } from './benchmarks.ts';

/** A value this close to an edge is the edge: 1 − 0.95 is read as exactly 5 %. */
const TOLERANCE = 1e-9;

/**
 * The band of a value, in the benchmark's unit. The outer bands are strict (exactly 5 % churn is average, exactly 1 % is
 * good); the boundary between average and good belongs to good.
 */
export function bandOf({ better, edges }: Pick<Benchmark, 'better' | 'edges'>, value: number): Band {
  const [bad, good, excellent] = edges;
  const lead = (edge: number) => (better === 'up' ? value - edge : edge - value);
  if (lead(bad) < -TOLERANCE) return 'bad';
  if (lead(good) < -TOLERANCE) return 'average';
  return lead(excellent) > TOLERANCE ? 'excellent' : 'good';
}
