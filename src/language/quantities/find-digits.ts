import type { Lang } from '../../domain/bilingual.ts';
import { findLookalikes } from './find-lookalikes.ts';
import { isFactor } from './is-factor.ts';
import { isCounted, isNamedNumber } from './is-named-number.ts';
import { isShortEuro } from './is-short-euro.ts';
import type { Numeral } from './numeral.ts';
import { readDigits } from './read-digits.ts';
import { readScale } from './read-scale.ts';
import { outsideStretches } from './stretch.ts';

const DIGITS = /\d{1,3}([ '.,])\d{3}(?:\1\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+/g;
const LIST = /(?<![\d.,])\d{1,3}(?:,\d{1,3}){2,}(?![.,]?\d)/g;
const CURRENCY_BEFORE = /(?:[€$£¥]|(?<![a-z])(?:eur|usd|gbp|chf|cad)) {0,2}[-+]?$/;
/** Letters that may stand right after digits; longer words are a blank forgotten. */
const ATTACHED =
  /^(?:h|hrs?|j|jrs?|d|w|m|y|x|k|mo|mos|mth|yr|yrs|an|ans|sem|wk|wks|qtr|qtrs|pts?|pp|pps|pct|bps|eur|usd|gbp|chf|[a-z]{4,})$/;
const ORDINAL = /^ ?(?:er|ere|e|eme|ieme|iem|nde?|st|rd|th)s?(?![a-z\d])/;
const MINUS = /(?<![a-z\d])(?<!(?:au|du|le|en|ou|les) )(?:moins|minus) $/;
const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Every number in digits of a folded text, in order; `text` is the text before folding, where capitals still show. */
export function findDigits(folded: string, text: string, lang: Lang): Numeral[] {
  if (!/\d/.test(folded)) return [];
  const listed = folded.replace(LIST, partList);
  const found: Numeral[] = [];
  for (const match of listed.matchAll(DIGITS)) {
    const numeral = readNumeral(listed, text, match, lang);
    if (numeral !== null) found.push(numeral);
  }
  return outsideStretches(found, findLookalikes(folded, text, lang));
}

/** 9,10,7,6 is a list, 1,234,567 a number. */
function partList(list: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(list) ? list : list.replaceAll(',', ';');
}

function readNumeral(folded: string, text: string, match: RegExpExecArray, lang: Lang): Numeral | null {
  const isTail = /^[.,]/.test(match[0]) && /[a-z\d.,)\]%€]/.test(folded.charAt(match.index - 1));
  const written = isTail ? match[0].slice(1) : match[0];
  const start = match.index + (isTail ? 1 : 0);
  const stop = start + written.length;
  const read = readDigits(written, lang);
  const sign = signBefore(folded, start, stop);
  if (read === null || sign === null || /^[.,]\d|^[_°]/.test(folded.slice(stop, stop + 2))) return null;
  if (isTail && /\d[.,]$/.test(folded.slice(start - 2, start))) return null;
  const money = CURRENCY_BEFORE.test(folded.slice(Math.max(0, start - 7), start));
  const half = HALVES[folded.charAt(stop)] ?? 0;
  const scale = readScale(folded, stop + (half > 0 ? 1 : 0), { value: read.value, text, money });
  const isScaled = scale.factor !== 1;
  if (!isScaled && !(lang === 'fr' && isShortEuro(folded, start, stop)) && isCode(folded, text, start, stop))
    return null;
  const spoken = spokenDecimals(folded, scale.end, written);
  const value = Number(`${read.value}${spoken?.digits ?? ''}`);
  const counted = !isScaled && read.other !== null && read.other > read.value && isCounted(folded, stop);
  return {
    start: start - sign.length,
    end: spoken?.end ?? scale.end,
    value: sign.factor * Number((((counted ? read.other : value) + half) * scale.factor + scale.extra).toPrecision(15)),
    other: isScaled || read.other === null || counted ? null : sign.factor * read.other,
    written: 'digits',
    signed: sign.length > 0,
    article: false,
    named: !isScaled && (isNamedNumber(folded, written, start, stop) || isFactor(folded, start, read.value)),
  };
}

type Sign = { readonly factor: 1 | -1; readonly length: number };
const UNSIGNED: Sign = { factor: 1, length: 0 };

/** The sign of a number and its length; null when what stands before makes it part of a word or a code. */
function signBefore(folded: string, start: number, stop: number): Sign | null {
  const char = folded.charAt(start - 1);
  if (char === '' || char === ' ' || char === '\n') return wordOrPlus(folded, start, stop);
  if (/[a-z_@#°]/.test(char)) return canFollowLetter(folded, start, stop) ? UNSIGNED : null;
  if (char !== '-' && char !== '+') return UNSIGNED;
  const before = folded.slice(Math.max(0, start - 9), start - 1);
  if (/[a-z]$/.test(before)) {
    const joins = /(?:\d ?[a-z]{1,5}|-(?:in|sur|to))$/.test(before) || /^ ?[%€]/.test(folded.slice(stop, stop + 2));
    return joins ? UNSIGNED : null;
  }
  const joins = /(?:[\d%)\]+-]|\d ?[€$£]) ?$/.test(before);
  return joins ? UNSIGNED : { factor: char === '-' ? -1 : 1, length: 1 };
}

/** « moins 12 », and the + of « + 3 pts »; that of « SaaS + 3 boutiques » makes a list. */
function wordOrPlus(folded: string, start: number, stop: number): Sign {
  const minus = MINUS.exec(folded.slice(Math.max(0, start - 12), start));
  if (minus !== null) return { factor: -1, length: minus[0].length };
  const isPlus = /(?:^|[^\d%€) ] ?)\+ $/.test(folded.slice(Math.max(0, start - 4), start));
  return isPlus && /^ ?(?:%|€|pts?\b|points?\b)/.test(folded.slice(stop, stop + 8))
    ? { factor: 1, length: 2 }
    : UNSIGNED;
}

/** x2, EUR20, « à6% »: what may stand before digits without a blank. */
function canFollowLetter(folded: string, start: number, stop: number): boolean {
  const before = folded.slice(Math.max(0, start - 5), start);
  if (/(?:^|[^a-z\d])x$|(?:^|[^a-z])(?:eur|usd|gbp|chf|cad)$/.test(before)) return true;
  return /[a-z]$/.test(before) && /^ ?[%€]/.test(folded.slice(stop, stop + 2));
}

/** 2e, 3rd, 5G, 4x4, 3D, 14h30: letters right after that are no unit. */
function isCode(folded: string, text: string, start: number, stop: number): boolean {
  if (ORDINAL.test(folded.slice(stop, stop + 7))) return true;
  const letters = /^[a-z]+/.exec(folded.slice(stop, stop + 24))?.[0];
  if (letters === undefined) return false;
  const next = folded.charAt(stop + letters.length);
  if (/\d/.test(next) || !ATTACHED.test(letters)) return true;
  return letters === 'd' && /^[23]D$/.test(text.slice(start, stop + 1));
}

/** « 4 virgule 2 », "4 point 2". */
function spokenDecimals(folded: string, from: number, written: string): { digits: string; end: number } | null {
  if (!/^\d+$/.test(written)) return null;
  const match = /^ (?:virgule|point|comma) (\d{1,6})(?![.,]?\d)/.exec(folded.slice(from, from + 16));
  return match === null ? null : { digits: `.${match[1]}`, end: from + match[0].length };
}
