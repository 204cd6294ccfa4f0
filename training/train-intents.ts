import { writeFileSync } from 'node:fs';
import { intentExamples, intentOptions, intentText } from './intent-training.ts';
import { trainWeights } from './train-weights.ts';
import { weightsText } from './weights-text.ts';

/** `node training/train-intents.ts`: the phrases of training/phrases → the weights of the intent classifier. */
const file = trainWeights(intentExamples().map(intentText), intentOptions);
writeFileSync(new URL('../src/llm/embedded/intent/intent-weights.json', import.meta.url), weightsText(file));
