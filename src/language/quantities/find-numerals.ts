import type { Lang } from '../../domain/bilingual.ts';
import { findDigits } from './find-digits.ts';
import { findNumberWords } from './find-number-words.ts';
import type { Numeral } from './numeral.ts';
import { outsideStretches } from './stretch.ts';

/** Every number of a folded text, in digits or in words, in order. `text` is the text before folding, where capitals still show. */
export function findNumerals(folded: string, text: string, lang: Lang): Numeral[] {
  const digits = findDigits(folded, text, lang);
  const words = findNumberWords(folded, lang);
  return [...digits, ...outsideStretches(words, digits)].sort((a, b) => a.start - b.start);
}
