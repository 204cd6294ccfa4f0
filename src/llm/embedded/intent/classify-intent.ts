import { Intent } from '../../../domain/intent.ts';
import type { Message } from '../message/message.ts';
import { intentFeatures } from './intent-features.ts';
import weights from './intent-weights.json' with { type: 'json' };
import { type LinearModel, openModel } from './linear-model.ts';
import { scoreLabels } from './score-labels.ts';

/** An intent with how likely it is, 0–1; all intents together make 1. */
export type ScoredIntent = { readonly intent: Intent; readonly probability: number };

let opened: LinearModel | null = null;

/** Every intent, the likeliest first, by the words of the message alone. The margin is the first probability less the second. */
export function classifyIntent(message: Message): ScoredIntent[] {
  opened ??= openModel(weights);
  return scoreLabels(opened, intentFeatures(message, opened.buckets)).map(({ label, probability }) => ({
    intent: Intent.parse(label),
    probability,
  }));
}
