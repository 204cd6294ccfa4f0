import { openModel } from '../src/llm/embedded/intent/linear-model.ts';
import { scoreLabels } from '../src/llm/embedded/intent/score-labels.ts';
import { conceptExamples, conceptOptions, conceptText } from './concept-training.ts';
import { crossValidate, type Judged } from './cross-validate.ts';
import { intentExamples, intentOptions, intentText } from './intent-training.ts';
import { bestTemperature, judgementTable } from './judgement-table.ts';
import { routingExamples } from './routing-examples.ts';
import { trainWeights } from './train-weights.ts';

/** `node training/measure.ts`: how good both classifiers are on texts they were not trained on. */
function write(title: string, judged: readonly Judged[], labels: readonly string[]): void {
  process.stdout.write(`\n${title}: temperature ${bestTemperature(judged).toFixed(2)}\n`);
  for (const lang of ['fr', 'en']) {
    const own = judged.filter((each) => each.lang === lang);
    process.stdout.write(`${lang}: ${judgementTable(own, labels)}\n`);
  }
}

const phrases = intentExamples();
write('Intents, cross-validated', crossValidate(phrases, intentText, intentOptions), intentOptions.labels);

const model = openModel(trainWeights(phrases.map(intentText), intentOptions));
const routed = routingExamples().map((example) => ({
  ...example,
  ranking: scoreLabels(model, intentText(example).counts),
}));
write('Intents, routing scenarios of one turn', routed, intentOptions.labels);

const clauses = conceptExamples();
const options = conceptOptions(clauses);
write(
  'Concepts, cross-validated',
  crossValidate(clauses, (example) => conceptText(example, options.buckets), options),
  options.labels,
);
