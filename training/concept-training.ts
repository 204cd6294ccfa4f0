import { clauseFeatures } from '../src/llm/embedded/intent/clause-features.ts';
import { prepareMessage } from '../src/llm/embedded/message/prepare-message.ts';
import { type Example, readExamples } from './example.ts';
import type { TrainingOptions, TrainingText } from './train-weights.ts';

export const conceptExamples = (): Example[] => readExamples('clauses');

export function conceptOptions(examples: readonly Example[]): TrainingOptions {
  return { labels: [...new Set(examples.map(({ label }) => label))].sort(), buckets: 12_000, temperature: 0.22 };
}

export function conceptText({ text, lang, label }: Example, buckets: number): TrainingText {
  return { label, counts: clauseFeatures(prepareMessage(text, lang).marked, lang, buckets) };
}
