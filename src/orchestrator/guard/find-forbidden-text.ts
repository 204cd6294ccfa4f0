import { fold } from '../../language/fold.ts';
import { safeText } from '../../language/safe-text.ts';
import type { FaultKind } from './prose-fault.ts';

type Forbidden = { readonly kind: FaultKind; readonly words: string };

const LINK = [
  /\b(?:https?|ftp|mailto|javascript|data|file|tel):\S*/i,
  /\bwww\.\S+/i,
  /\S+@[\p{L}\p{N}-]+\.[\p{L}.]{2,}/u,
  /!?\[[^\]]*\]\s?\([^)]*\)|!?\[[^\]]*\]\[[^\]]*\]|^\s*\[[^\]]+\]:/,
  /(?<![\p{L}\p{N}@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|fr|net|org|io|ai|co|eu|dev|app|info|biz|xyz|shop|store|me|uk|de|ru|cn|link|site|online)(?![\p{L}\p{N}])/iu,
];
const MARKUP = [
  /<\/?[a-z!?][^>]*>?/i,
  /&(?:[a-z]{2,8}|#x?[0-9a-f]+);/i,
  /`+|~~~/,
  /^\s{0,3}#{1,6}(?:\s|$)/,
  /^\s*\|.*|\|\s*:?-{2,}/,
  /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/,
  /\\[a-z]+\{|\$\$/i,
];
/** Format characters but the joiner of emoji, private use, unassigned, fillers that show nothing. */
const HIDDEN = /(?!\u200d)\p{Cf}|\p{Co}|\p{Cn}|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc\ufffd]/u;
/** Letters of other scripts look like ours and hide words. */
const FOREIGN = /(?!\p{Script=Latin})\p{L}|\p{M}{2,}/u;
/** Talk about itself or its instructions. */
const PROMPT =
  /\b(?:(?:system|initial|original|hidden|my|this|the) prompts?|prompts? systeme|(?:message|invite|consigne)s? systeme|system (?:message|instructions?)|(?:my|mes|previous|prior|above|precedentes) (?:instructions|consignes|directives)|(?:instructions|consignes|directives) (?:precedentes|systeme|ci-dessus|recues|above)|(?:language|ai|llm) models?|modele de langage|intelligence artificielle|as an? (?:ai|assistant|model)\b|i(?: a|')m an? (?:ai|assistant|(?:language )?model)\b|en tant qu[e'] ?(?:ia|assistante?|modele)\b|je suis une? (?:ia|assistante?|modele)\b|i (?:was|have been) (?:told|instructed|asked) to|on m'a (?:demande|ordonne|dit) de|(?:ignore|disregard|oubliez|ignorez) (?:all|any|the|les|toutes)\b.{0,20}\b(?:instructions?|consignes?|rules|regles)|chatgpt|openai|gpt|<\|)/;

/** What no prose may hold, whatever it says: links, markup, hidden characters, talk of prompts. At most one of each kind. */
export function findForbiddenText(sentence: string): Forbidden[] {
  const found: Forbidden[] = [];
  const add = (kind: FaultKind, words: string | undefined) => {
    if (words !== undefined) found.push({ kind, words });
  };
  add('link', firstOf(LINK, sentence));
  add('markup', firstOf(MARKUP, sentence));
  const hidden = HIDDEN.exec(sentence) ?? FOREIGN.exec(sentence);
  if (hidden !== null || safeText(sentence) !== sentence) add('control', around(sentence, hidden?.index ?? 0));
  add('prompt', firstOf([PROMPT], fold(sentence)));
  return found;
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at + 12);
}
