import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conceptExamples, conceptOptions, conceptText } from '../../training/concept-training.ts';
import { trainWeights } from '../../training/train-weights.ts';
import { weightsText } from '../../training/weights-text.ts';

const FILE = new URL('../../src/llm/embedded/intent/concept-weights.json', import.meta.url);
const examples = conceptExamples();
const options = conceptOptions(examples);

describe('the clauses that teach concepts', () => {
  it('are at least 40 for each concept in each language', () => {
    const counts = options.labels.flatMap((label) =>
      ['fr', 'en'].map((lang) => examples.filter((example) => example.label === label && example.lang === lang).length),
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40);
  });

  it('hold clauses that say no concept', () => {
    expect(options.labels).toContain('none');
  });

  it('stand under one concept only', () => {
    const labels = new Map<string, string>();
    const elsewhere = examples.filter(({ text, lang, label }) => {
      const key = `${lang} ${text.toLowerCase()}`;
      const before = labels.get(key) ?? label;
      labels.set(key, label);
      return before !== label;
    });
    expect(elsewhere).toEqual([]);
  });
});

describe('training the concepts', () => {
  it('gives the shipped file, byte for byte', () => {
    const file = trainWeights(
      examples.map((example) => conceptText(example, options.buckets)),
      options,
    );
    expect(weightsText(file) === readFileSync(FILE, 'utf8'), 'run node training/train-concepts.ts').toBe(true);
  });

  it('gives a file of 500 kB at most', () => {
    expect(readFileSync(FILE).length).toBeLessThanOrEqual(500_000);
  });
});
