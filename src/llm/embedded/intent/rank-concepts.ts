import type { Lang } from '../../../domain/bilingual.ts';
import { clauseFeatures } from './clause-features.ts';
import weights from './concept-weights.json' with { type: 'json' };
import { type LinearModel, openModel } from './linear-model.ts';
import { type ScoredLabel, scoreLabels } from './score-labels.ts';

let opened: LinearModel | null = null;

/** The qualitative concepts that a clause of a marked text (see Message) may say, « churn-high », « goal-ltv »…, or `none`; the likeliest first. */
export function rankConcepts(marked: string, lang: Lang): ScoredLabel[] {
  opened ??= openModel(weights);
  return scoreLabels(opened, clauseFeatures(marked, lang, opened.buckets));
}
