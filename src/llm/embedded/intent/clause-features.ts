import type { Lang } from '../../../domain/bilingual.ts';
import { type FeatureCounts, hashFeatures } from './hash-features.ts';
import { headAndTail } from './head-and-tail.ts';

/** What the concept classifier sees of a clause; its training sees the same. */
export function clauseFeatures(marked: string, lang: Lang, buckets: number): FeatureCounts {
  return hashFeatures(headAndTail(marked), lang, buckets);
}
