import type { Lang } from '../src/domain/bilingual.ts';
import { openModel } from '../src/llm/embedded/intent/linear-model.ts';
import { type ScoredLabel, scoreLabels } from '../src/llm/embedded/intent/score-labels.ts';
import type { Example } from './example.ts';
import { seededRandom } from './seeded-random.ts';
import { type TrainingOptions, type TrainingText, trainWeights } from './train-weights.ts';

/** An example, and what a model that never saw it makes of it. */
export type Judged = {
  readonly text: string;
  readonly lang: Lang;
  readonly label: string;
  readonly ranking: readonly ScoredLabel[];
};

/** Every example judged by a model trained on the other folds; folds are drawn label by label in a seeded order. */
export function crossValidate(
  examples: readonly Example[],
  textOf: (example: Example) => TrainingText,
  options: TrainingOptions,
  folds = 5,
): Judged[] {
  const texts = examples.map(textOf);
  const foldOf = drawFolds(examples, folds);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = openModel(
      trainWeights(
        texts.filter((_, index) => foldOf[index] !== fold),
        options,
      ),
    );
    return examples.flatMap((example, index) => {
      const text = texts[index];
      return text === undefined || foldOf[index] !== fold
        ? []
        : [{ ...example, ranking: scoreLabels(model, text.counts) }];
    });
  });
}

function drawFolds(examples: readonly Example[], folds: number): number[] {
  const random = seededRandom(7);
  const drawn = examples.map((_, index) => ({ index, at: random() })).sort((a, b) => a.at - b.at);
  const dealt = new Map<string, number>();
  const foldOf: number[] = [];
  for (const { index } of drawn) {
    const { lang, label } = examples[index] ?? { lang: '', label: '' };
    const hand = dealt.get(lang + label) ?? 0;
    dealt.set(lang + label, hand + 1);
    foldOf[index] = hand % folds;
  }
  return foldOf;
}
