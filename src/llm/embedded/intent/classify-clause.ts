import type { Lang } from '../../../domain/bilingual.ts';
import { rankConcepts } from './rank-concepts.ts';

/** A concept, with how far it is ahead of the next one, 0–1. */
export type ClassifiedClause = { readonly concept: string; readonly margin: number };

/** The label of clauses that say none of the concepts. */
const NONE = 'none';
/** Clauses that look less than this like every concept say none: found by cross-validation. */
const LEAST_SCORE = -0.2;

/** The qualitative concept that a clause of a marked text (see Message) says: « churn-high », « goal-ltv »… Null for none. */
export function classifyClause(marked: string, lang: Lang): ClassifiedClause | null {
  const [first, second] = rankConcepts(marked, lang);
  if (first === undefined || first.label === NONE || first.score < LEAST_SCORE) return null;
  return { concept: first.label, margin: first.probability - (second?.probability ?? 0) };
}
