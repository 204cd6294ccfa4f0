import type { FeatureCounts } from './hash-features.ts';

/** What each kind of feature weighs against the others, whatever their numbers. */
const KIND_WEIGHTS = { words: 1, letters: 0.8, senses: 0.8, cues: 0.5 } as const;
const KINDS = ['words', 'letters', 'senses', 'cues'] as const;

/** A sparse vector: bucket by bucket, its value. */
export type FeatureVector = { readonly buckets: readonly number[]; readonly values: readonly number[] };

/**
 * Counts → weights: 1 + ln(count), times the rarity of the bucket in the training texts (0 for what none of them holds), each
 * kind brought to length 1 and then to its own weight.
 */
export function weighFeatures(counts: FeatureCounts, rarity: ArrayLike<number>): FeatureVector {
  const sum = new Map<number, number>();
  for (const kind of KINDS) {
    const weighed: [number, number][] = [];
    let squares = 0;
    for (const [bucket, count] of counts[kind]) {
      const value = (1 + Math.log(count)) * (rarity[bucket] ?? 0);
      if (value === 0) continue;
      weighed.push([bucket, value]);
      squares += value * value;
    }
    const scale = KIND_WEIGHTS[kind] / (Math.sqrt(squares) || 1);
    for (const [bucket, value] of weighed) sum.set(bucket, (sum.get(bucket) ?? 0) + value * scale);
  }
  return { buckets: [...sum.keys()], values: [...sum.values()] };
}
