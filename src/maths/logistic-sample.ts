import type { DesignMatrix } from './design-matrix.ts';

/** Rows of a design, how often each counts (0: left out), and the share of it with the outcome (0 or 1 for a single case). */
export type LogisticSample = {
  readonly design: DesignMatrix;
  readonly outcome: Float64Array;
  readonly weights: Float64Array;
};

/** One row of each `every`, in order, counting as it does. */
export function takeEvery({ design, outcome, weights }: LogisticSample, every: number): LogisticSample {
  const kept = Math.ceil(outcome.length / every);
  const thin = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: kept }, (_, row) => values[row * every] ?? 0);
  return {
    design: {
      numbers: design.numbers.map(thin),
      levels: design.levels.map(({ codes, count }) => ({
        codes: Int32Array.from({ length: kept }, (_, row) => codes[row * every] ?? -1),
        count,
      })),
    },
    outcome: thin(outcome),
    weights: thin(weights),
  };
}
