import { churnReasonWords, unknownReasonWords } from '../../knowledge/churn-reason-words.ts';
import type { ChurnReasonId } from '../../knowledge/churn-reasons.ts';

const known = churnReasonWords.map(({ id, words }) => ({ id, pattern: patternOf(words) }));
const unknown: ReadonlySet<string> = new Set(unknownReasonWords);

/** One of the six reasons as a text names it; `other` when it says that none is known, null when its words are not known to us. */
export function readChurnReason(text: string): ChurnReasonId | null {
  const plain = simplify(text);
  if (unknown.has(plain)) return 'other';
  return known.find(({ pattern }) => pattern.test(` ${plain} `))?.id ?? null;
}

/** too_expensive, “Trop cher !” → small letters without accents, one space between words. */
function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function patternOf(words: readonly string[]): RegExp {
  const forms = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word));
  return new RegExp(` (?:${forms.join('|')}) `, 'u');
}
