/**
 * What the words around a reference say of its figure, in the terms of fact checking: they name it, only words further off
 * do, nothing does, or they speak against it. In order, from best to worst.
 */
export type Verdict = 'supported' | 'implied' | 'unknown' | 'refuted';

const ORDER: readonly Verdict[] = ['supported', 'implied', 'unknown', 'refuted'];

/** A whole is as its worst part. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return ORDER.findLast((verdict) => verdicts.includes(verdict)) ?? 'supported';
}
