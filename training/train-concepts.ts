import { writeFileSync } from 'node:fs';
import { conceptExamples, conceptOptions, conceptText } from './concept-training.ts';
import { trainWeights } from './train-weights.ts';
import { weightsText } from './weights-text.ts';

/** `node training/train-concepts.ts`: the clauses of training/clauses → the weights of the concept classifier. */
const examples = conceptExamples();
const options = conceptOptions(examples);
const file = trainWeights(
  examples.map((example) => conceptText(example, options.buckets)),
  options,
);
writeFileSync(new URL('../src/llm/embedded/intent/concept-weights.json', import.meta.url), weightsText(file));
