import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Intent } from '../../src/domain/intent.ts';
import { intentExamples, intentOptions, intentText } from '../../training/intent-training.ts';
import { trainWeights } from '../../training/train-weights.ts';
import { weightsText } from '../../training/weights-text.ts';

const FILE = new URL('../../src/llm/embedded/intent/intent-weights.json', import.meta.url);
const examples = intentExamples();

describe('the phrases that teach intents', () => {
  it('are at least 40 for each intent in each language', () => {
    const counts = Intent.options.flatMap((label) =>
      ['fr', 'en'].map((lang) => examples.filter((example) => example.label === label && example.lang === lang).length),
    );
    expect(counts).toHaveLength(26);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40);
  });

  it('have no label but the intents', () => {
    expect(new Set(examples.map(({ label }) => label))).toEqual(new Set(Intent.options));
  });

  it('stand under one intent only, once', () => {
    const seen = new Map<string, string>();
    const twice = examples.filter(({ text, lang, label }) => {
      const key = `${lang} ${text.toLowerCase()}`;
      const before = seen.get(key);
      seen.set(key, label);
      return before !== undefined;
    });
    expect(twice).toEqual([]);
  });
});

describe('training the intents', () => {
  it('gives the shipped file, byte for byte, twice', () => {
    const shipped = readFileSync(FILE, 'utf8');
    const train = () => weightsText(trainWeights(examples.map(intentText), intentOptions));
    // Compared as booleans: a difference would print a megabyte.
    expect(train() === shipped, 'run node training/train-intents.ts').toBe(true);
    expect(train() === shipped).toBe(true);
  });

  it('gives a file of 1 MB at most', () => {
    expect(readFileSync(FILE).length).toBeLessThanOrEqual(1_000_000);
  });
});
