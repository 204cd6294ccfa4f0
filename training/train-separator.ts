import type { FeatureVector } from '../src/llm/embedded/intent/weigh-features.ts';
import { seededRandom } from './seeded-random.ts';

/** How hard an example that falls on the wrong side pulls. */
const COST = 1;
const ROUNDS = 40;
const CLOSE_ENOUGH = 0.01;

/** A plane: what it gives each bucket, and its bias. */
export type Separator = { readonly weights: Float64Array; readonly bias: number };

/**
 * The plane between the examples where `isIn` and the others: a linear SVM with squared hinge loss, by dual coordinate descent
 * (Hsieh et al., 2008), in a seeded order.
 */
export function trainSeparator(
  vectors: readonly FeatureVector[],
  isIn: (index: number) => boolean,
  buckets: number,
  seed: number,
): Separator {
  const weights = new Float64Array(buckets + 1);
  const slack = 1 / (2 * COST);
  const sides = vectors.map((_, index) => (isIn(index) ? 1 : -1));
  const lengths = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1 + slack));
  const duals = new Float64Array(vectors.length);
  const order = vectors.map((_, index) => index);
  const random = seededRandom(seed);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    let worst = 0;
    for (const index of order) {
      const vector = vectors[index];
      const side = sides[index] ?? 1;
      const dual = duals[index] ?? 0;
      if (vector === undefined) continue;
      const gradient = side * project(weights, vector, buckets) - 1 + slack * dual;
      const projected = dual === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (projected === 0) continue;
      const moved = Math.max(dual - gradient / (lengths[index] ?? 1), 0);
      duals[index] = moved;
      move(weights, vector, buckets, (moved - dual) * side);
    }
    if (worst < CLOSE_ENOUGH) break;
  }
  return { weights: weights.subarray(0, buckets), bias: weights[buckets] ?? 0 };
}

function project(weights: Float64Array, vector: FeatureVector, bias: number): number {
  let sum = weights[bias] ?? 0;
  for (let at = 0; at < vector.buckets.length; at += 1) {
    sum += (weights[vector.buckets[at] ?? 0] ?? 0) * (vector.values[at] ?? 0);
  }
  return sum;
}

function move(weights: Float64Array, vector: FeatureVector, bias: number, by: number): void {
  for (let at = 0; at < vector.buckets.length; at += 1) {
    const bucket = vector.buckets[at] ?? 0;
    weights[bucket] = (weights[bucket] ?? 0) + by * (vector.values[at] ?? 0);
  }
  weights[bias] = (weights[bias] ?? 0) + by;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
}
