import type { Lang } from '../../domain/bilingual.ts';
import { englishMeasureWords } from './words/english-measure-words.ts';
import { frenchMeasureWords } from './words/french-measure-words.ts';

/** A measure named in a folded text, and where. A weak one may name people or things beside a measure, a hint has many uses. */
export type Mention = {
  readonly measures: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
  readonly hint: boolean;
};

type Form = Pick<Mention, 'measures' | 'weak' | 'hint'> & { readonly pattern: RegExp };

const forms: Partial<Record<Lang, readonly Form[]>> = {};

function formsOf(lang: Lang): readonly Form[] {
  const made =
    forms[lang] ??
    { fr: frenchMeasureWords, en: englishMeasureWords }[lang].map(({ measures, form, weak, hint }) => ({
      measures: measures.split(' '),
      weak: weak ?? false,
      hint: hint ?? false,
      pattern: new RegExp(`(?<![a-z])(?:${form})(?![a-z])`, 'g'),
    }));
  forms[lang] = made;
  return made;
}

/** The measures a folded text names, in order; a word belongs to the first name that claims it. */
export function findMentions(folded: string, lang: Lang): Mention[] {
  const found: Mention[] = [];
  for (const { measures, weak, hint, pattern } of formsOf(lang)) {
    for (const { 0: words, index } of folded.matchAll(pattern)) {
      const end = index + words.length;
      if (words === '' || found.some((other) => index < other.end && other.start < end)) continue;
      found.push({ measures, start: index, end, weak, hint });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
