import type { Figure } from '../../../src/domain/figure.ts';

/**
 * Whether a sentence about one figure says something false, or nothing sensible, of the other. Excluded: the figure itself,
 * one already in the sentence, tables, one of the same label and value, and pairs that the same words rightly name.
 */
export function otherMeaning(figure: Figure, other: Figure, sentence: string): boolean {
  if (figure.id === other.id || Array.isArray(other.value)) return false;
  if (figure.label === other.label && figure.value === other.value) return false;
  if (sentence.includes(`{{figure:${other.id}}}`)) return false;
  return !SAME_WORDS.some((pair) => pair.test(figure.id) && pair.test(other.id));
}

/** Churn of the last month and of the last three are both « l’attrition mensuelle », the basket of all orders and of the recent ones « le panier moyen ». */
const SAME_WORDS: readonly RegExp[] = [
  /^churn_by_tenure\.(?:last|overall)\.rate$/,
  /^sales_by_month\.(?:total\.aov|trends\.aov\.recent)$/,
];
