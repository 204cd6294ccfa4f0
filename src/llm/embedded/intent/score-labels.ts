import type { FeatureCounts } from './hash-features.ts';
import type { LinearModel } from './linear-model.ts';
import { weighFeatures } from './weigh-features.ts';

/** A label with its raw score (above 0: the text looks like it) and its probability among all labels. */
export type ScoredLabel = { readonly label: string; readonly score: number; readonly probability: number };

/** Every label, the likeliest first; equal scores in the order of the labels. */
export function scoreLabels(model: LinearModel, counts: FeatureCounts): ScoredLabel[] {
  const { labels, weights, steps, biases, temperature } = model;
  const width = labels.length;
  const sums = new Float64Array(width);
  const { buckets, values } = weighFeatures(counts, model.rarity);
  for (let feature = 0; feature < buckets.length; feature += 1) {
    const row = (buckets[feature] ?? 0) * width;
    const value = values[feature] ?? 0;
    for (let label = 0; label < width; label += 1)
      sums[label] = (sums[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
  const scores = labels.map((_, label) => (sums[label] ?? 0) * (steps[label] ?? 0) + (biases[label] ?? 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return labels
    .map((label, index) => ({ label, score: scores[index] ?? 0, probability: (odds[index] ?? 0) / total }))
    .sort((a, b) => b.score - a.score);
}
