import type { FeatureCounts } from '../src/llm/embedded/intent/hash-features.ts';
import { RARITY_STEPS, type WeightsFile } from '../src/llm/embedded/intent/linear-model.ts';
import { weighFeatures } from '../src/llm/embedded/intent/weigh-features.ts';
import { trainSeparator } from './train-separator.ts';

export type TrainingText = { readonly label: string; readonly counts: FeatureCounts };
export type TrainingOptions = {
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly temperature: number;
};

/** One plane per label against all others, in bytes. The same texts in the same order give the same weights. */
export function trainWeights(
  texts: readonly TrainingText[],
  { labels, buckets, temperature }: TrainingOptions,
): WeightsFile {
  const rarity = rarityOf(texts, buckets);
  const vectors = texts.map(({ counts }) => weighFeatures(counts, rarity));
  const planes = labels.map((label, seed) =>
    trainSeparator(vectors, (index) => texts[index]?.label === label, buckets, seed + 1),
  );
  const steps = planes.map(
    ({ weights }) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127,
  );
  const bytes = new Int8Array(buckets * labels.length);
  for (const [label, { weights }] of planes.entries()) {
    const step = steps[label] || 1;
    for (const [bucket, weight] of weights.entries()) bytes[bucket * labels.length + label] = Math.round(weight / step);
  }
  return {
    labels,
    buckets,
    temperature,
    biases: planes.map(({ bias }) => Number(bias.toFixed(6))),
    steps: steps.map((step) => Number(step.toFixed(9))),
    rarity: Buffer.from(rarity).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** By bucket, 1 + ln((1 + texts) / (1 + texts that hold it)) in steps; 0 for none. */
function rarityOf(texts: readonly TrainingText[], buckets: number): Uint8Array {
  const holders = new Uint32Array(buckets);
  for (const { counts } of texts) {
    const held = new Set(Object.values(counts).flatMap((kind) => [...kind.keys()]));
    for (const bucket of held) holders[bucket] = (holders[bucket] ?? 0) + 1;
  }
  return Uint8Array.from(holders, (holding) =>
    holding === 0 ? 0 : Math.min(255, Math.round((1 + Math.log((1 + texts.length) / (1 + holding))) * RARITY_STEPS)),
  );
}
