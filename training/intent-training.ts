import { Intent } from '../src/domain/intent.ts';
import { intentFeatures } from '../src/llm/embedded/intent/intent-features.ts';
import { prepareMessage } from '../src/llm/embedded/message/prepare-message.ts';
import { type Example, readExamples } from './example.ts';
import type { TrainingOptions, TrainingText } from './train-weights.ts';

/** Both languages teach one model: what they share, each learns from the other. */
export const intentOptions: TrainingOptions = { labels: Intent.options, buckets: 32_768, temperature: 0.26 };

export const intentExamples = (): Example[] => readExamples('phrases');

export function intentText({ text, lang, label }: Example): TrainingText {
  return { label, counts: intentFeatures(prepareMessage(text, lang), intentOptions.buckets) };
}
