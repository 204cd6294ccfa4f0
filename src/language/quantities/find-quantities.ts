import type { Lang } from '../../domain/bilingual.ts';
import { fold } from '../fold.ts';
import { findNamedQuantities } from './find-named-quantities.ts';
import { findNumerals } from './find-numerals.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { joinQuantities } from './join-quantities.ts';
import type { Numeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { readFraction } from './read-fraction.ts';
import { readRatio } from './read-ratio.ts';
import { readUnit } from './read-unit.ts';
import { outsideStretches } from './stretch.ts';

const BLANK: Omit<Quantity, 'start' | 'end' | 'kind' | 'value'> = {
  unit: null,
  currency: null,
  per: null,
  previous: null,
  outOf: null,
  upTo: null,
  signed: false,
};

/**
 * Every quantity of a text, in order: shares, amounts of money, durations, repetitions, fractions, marks, changes and ranges,
 * in digits or words. What has no unit stays a bare number; articles, ordinals, dates, times, years and codes are none, nor is
 * how much something changed (« divisé par deux »). Time grows with the length of the text, whatever is in it.
 */
export function findQuantities(text: string, lang: Lang, folded: string = fold(text)): Quantity[] {
  const cells = text.includes('\t') ? closeCells(text, folded) : folded;
  const named = findNamedQuantities(cells, lang);
  const numerals = outsideStretches(findNumerals(cells, text, lang), named);
  const found: FoundQuantity[] = [];
  let past = 0;
  for (const [index, numeral] of numerals.entries()) {
    if (numeral.start < past) continue;
    const quantity =
      readFraction(cells, numerals, index, lang) ??
      readRatio(cells, numerals, index) ??
      readQuantity(cells, numeral, lang, past);
    if (quantity === null || !Number.isFinite(quantity.value)) continue;
    found.push(quantity);
    past = quantity.end;
  }
  const all = [...found, ...named].sort((a, b) => a.start - b.start).map((quantity) => ({ ...BLANK, ...quantity }));
  return joinQuantities(all, cells, lang);
}

/** A tab parts two cells: what stands in them is no group of three digits, and no unit of the other. */
function closeCells(text: string, folded: string): string {
  return folded.replace(/ /g, (blank, at: number) => (text.charAt(at) === '\t' ? '|' : blank));
}

function readQuantity(folded: string, numeral: Numeral, lang: Lang, past: number): FoundQuantity | null {
  const read = readUnit(folded, numeral, lang, past);
  if (numeral.named && read.kind === 'number') return null;
  if (!numeral.article) return read;
  if (read.kind === 'points') return null;
  if (read.kind === 'number') return null;
  if (read.kind !== 'duration' || !Number.isInteger(read.value)) return read;
  const isCount = folded.slice(numeral.start, numeral.end) === 'one';
  return isCount || AFTER.test(folded.slice(Math.max(0, numeral.start - 12), numeral.start)) ? read : null;
}

/** What makes « un mois » a length of time rather than « par mois ». */
const AFTER =
  /(?:apres|after|depuis|since|for|pendant|within|bout d'|des|moins d'|moins de|plus d'|under|over|in|en|dans|first|sous|avant|before|than|about|dure|lasts?) ?$/;
