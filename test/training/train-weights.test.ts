import { describe, expect, it } from 'vitest';
import { hashFeatures } from '../../src/llm/embedded/intent/hash-features.ts';
import { openModel } from '../../src/llm/embedded/intent/linear-model.ts';
import { scoreLabels } from '../../src/llm/embedded/intent/score-labels.ts';
import { weighFeatures } from '../../src/llm/embedded/intent/weigh-features.ts';
import { trainSeparator } from '../../training/train-separator.ts';
import { trainWeights } from '../../training/train-weights.ts';

const BUCKETS = 4_096;
const text = (label: string, words: string) => ({ label, counts: hashFeatures(words, 'en', BUCKETS) });
const texts = [
  text('fruit', 'an apple a day'),
  text('fruit', 'pears and apples'),
  text('fruit', 'a ripe banana'),
  text('metal', 'iron and steel'),
  text('metal', 'a copper wire'),
  text('metal', 'steel beams'),
];
const options = { labels: ['fruit', 'metal'], buckets: BUCKETS, temperature: 0.3 };
const model = openModel(trainWeights(texts, options));
const first = (words: string) => scoreLabels(model, hashFeatures(words, 'en', BUCKETS))[0]?.label;

describe('a trained model', () => {
  it('gives a new text the label of the texts it shares words with', () => {
    expect(first('apples from the garden')).toBe('fruit');
    expect(first('made of steel')).toBe('metal');
  });

  it('reads a word it has never seen by its letters', () => {
    expect(first('aples')).toBe('fruit');
  });

  it('gives probabilities that make 1, in the order of the scores', () => {
    const scored = scoreLabels(model, hashFeatures('an apple', 'en', BUCKETS));
    expect(scored.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(scored[0]?.score).toBeGreaterThan(scored[1]?.score ?? 0);
  });

  it('weighs nothing that no training text holds', () => {
    const { buckets } = weighFeatures(hashFeatures('zzzzqqqq', 'en', BUCKETS), new Uint8Array(BUCKETS));
    expect(buckets).toEqual([]);
  });
});

describe('a separator', () => {
  // By hand: x = ±1 with a bias, both inside the margin: minimise (w² + b²)/2 + (1 − w)²·2 → w = 4/5, b = 0.
  it('is the one found by hand for two points', () => {
    const { weights, bias } = trainSeparator(
      [
        { buckets: [0], values: [1] },
        { buckets: [0], values: [-1] },
      ],
      (index) => index === 0,
      1,
      1,
    );
    expect(weights[0]).toBeCloseTo(0.8, 2);
    expect(bias).toBeCloseTo(0, 2);
  });
});
