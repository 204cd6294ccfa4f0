import type { Lang } from '../../domain/bilingual.ts';
import { noNumbers, numberWords } from './words/number-words.ts';

/** A number that was typed: where it is, and how it is written. */
export type TypedNumber = { readonly kind: 'digit' | 'number-word'; readonly start: number; readonly end: number };

const DIGITS = /(?:\p{N}|[一二三四五六七八九十百千万億])(?:[\p{N}.,'/: {2}-]*\p{N})?/gu;
/** Roman numerals above three: two signs or more, so that neither X nor V alone counts but after what is numbered. */
const ROMAN = /(?<![\p{L}\p{N}])(?:X{0,3}(?:IX|IV|V?I{0,3})|[IVXLCDM]{4,})(?![\p{L}\p{N}])/gu;
const NUMBERED =
  /(?:phase|etape|niveau|partie|part|chapitre|chapter|step|level|tier|tome|volume|article|annexe|section)[ -]$/;

/** Every number typed in a sentence, in digits, signs or words. `spared` is the folded text without what may be repeated. */
export function findTypedNumbers(text: string, spared: string, lang: Lang): TypedNumber[] {
  const found: TypedNumber[] = [];
  const kept = overlay(text, spared);
  for (const match of kept.matchAll(DIGITS)) found.push({ kind: 'digit', ...placeOf(match) });
  for (const match of kept.matchAll(ROMAN)) {
    if (isRoman(match[0], spared.slice(0, match.index))) found.push({ kind: 'digit', ...placeOf(match) });
  }
  const counting = noNumbers[lang].reduce((left, pattern) => left.replace(pattern, blank), spared);
  for (const pattern of numberWords[lang]) {
    for (const match of counting.matchAll(pattern)) found.push({ kind: 'number-word', ...placeOf(match) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text as it is, blank where the folded one was blanked. */
function overlay(text: string, spared: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at += 1) kept += spared.charAt(at) === ' ' ? ' ' : text.charAt(at);
  return kept;
}

function isRoman(written: string, before: string): boolean {
  if (written === '' || /^I{1,3}$/.test(written)) return false;
  if (written.length === 1) return NUMBERED.test(before);
  if (/^(?:X{0,3}(?:IX|IV|V?I{0,3}))$/.test(written)) return true;
  return /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(written);
}

function placeOf({ 0: { length }, index }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + length };
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
