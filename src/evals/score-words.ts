import type { Bilingual } from '../domain/bilingual.ts';

/** Every score by the name it has in JSON, with its words, in the order it is shown. */
export const scoreWords = {
  intent: { fr: 'Intention', en: 'Intent' },
  outOfScopeRecall: { fr: 'Hors sujet reconnus', en: 'Out-of-scope recall' },
  lang: { fr: 'Langue', en: 'Language' },
  outcome: { fr: 'Issue du tour', en: 'Outcome' },
  primaryBranch: { fr: 'Première branche', en: 'Primary branch' },
  primaryBranchF1: { fr: 'Première branche, macro-F1', en: 'Primary branch, macro-F1' },
  branchSet: { fr: 'Ensemble exact des branches', en: 'Exact branch set' },
  branchOrder: { fr: 'Ordre des branches', en: 'Branch order' },
  agents: { fr: 'Agents', en: 'Agents' },
  question: { fr: 'Question posée', en: 'Question asked' },
  factPrecision: { fr: 'Faits, précision', en: 'Facts, precision' },
  factRecall: { fr: 'Faits, rappel', en: 'Facts, recall' },
  escalationPrecision: { fr: 'Escalades, précision', en: 'Escalations, precision' },
  escalationRecall: { fr: 'Escalades, rappel', en: 'Escalations, recall' },
  causes: { fr: 'Causes', en: 'Causes' },
  expect: { fr: 'Réponse attendue', en: 'Expected answer' },
  calculations: { fr: 'Calculs', en: 'Calculations' },
  slots: { fr: 'Question sur les données', en: 'Question about the data' },
  figures: { fr: 'Chiffres', en: 'Figures' },
  tools: { fr: 'Outils appelés, F1', en: 'Tools called, F1' },
  forbiddenTools: { fr: 'Outils interdits évités', en: 'Forbidden tools avoided' },
  mustSay: { fr: 'Mots attendus', en: 'Words expected' },
  mustNotSay: { fr: 'Mots interdits évités', en: 'Forbidden words avoided' },
  passed: { fr: 'Scénarios entièrement justes', en: 'Scenarios wholly right' },
} as const satisfies Record<string, Bilingual>;

export type ScoreName = keyof typeof scoreWords;

const NAMES = new Set(Object.keys(scoreWords));

export function isScoreName(name: string): name is ScoreName {
  return NAMES.has(name);
}

/** The names of the scores, in the order they are shown. */
export const scoreNames: readonly ScoreName[] = Object.keys(scoreWords).filter(isScoreName);

/** A ratio by the name of its score, or null where nothing was there to score. */
export type Scores = Readonly<Record<string, number | null>>;
