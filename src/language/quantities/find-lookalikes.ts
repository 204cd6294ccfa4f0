import type { Lang } from '../../domain/bilingual.ts';
import type { Stretch } from './stretch.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_FR =
  '(?:janv(?:ier)?|jan|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)';
const MONTH_EN =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19|20)\\d\\d';

/** Digits that are no quantity, in any language. */
const ANY: readonly RegExp[] = [
  // 2024-03-01, 2024/03, 01/03/2024, 3.11.25, 2023/24
  new RegExp(`(?<![\\d.,])${YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]${DAY}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d.,])${YEAR}[-/]\\d\\d(?!\\d| ?%)`, 'g'),
  new RegExp(`(?<![\\d.,])${DAY}[-/.]${DAY}[-/.](?:${YEAR}|\\d\\d)(?!\\d)`, 'g'),
  /(?<![\d/])0\d\/(?:\d\d)(?![\d/])|(?<![\d/])\d\d\/0\d(?![\d/])/g,
  // le 3/4
  new RegExp(
    `(?<=(?<![a-z\\d])(?:le|du|au|on|since|before|until|depuis|avant)(?: the| le)? )${DAY}/${DAY}(?![\\d/,.%])(?! ?%)`,
    'g',
  ),
  // 14h30, 9:05
  /(?<![\d.,:])\d{1,2} ?h ?\d\d(?!\d)|(?<![\d.,:])\d{1,2}:\d\d(?::\d\d)?(?!\d)/g,
  // 24/7, 7j/7, 24h/24
  /(?<!\d)24 ?h?\/(?:24|7) ?h?(?!\d)|(?<!\d)7 ?j(?:ours?)?\/7(?!\d)/g,
  // 06 12 34 56 78, +33 6 12 34 56 78, (212) 555-0132
  /(?<![\d.,])(?:\+\d{2,3}[ .-]?(?:\(0\))?[ .-]?|0)\d(?:[ .-]?\d\d){4}(?!\d)/g,
  /(?<![\d.,])\+\d{1,3}(?:[ .-]\d{2,4}){3,5}(?!\d)/g,
  /(?<![\d.,])\(?\d{3}[)-] ?\d{3}-\d{4}(?!\d)/g,
  // 4111 1111 1111 1111
  /(?<![\d.,])\d{4}(?:[ -]\d{4}){2,}(?!\d)/g,
  // 1.2.3, 192.168.0.1, not 1.234.567
  /(?<![\d.,])(?!\d{1,3}(?:\.\d{3})+(?!\d))\d+(?:\.\d+){2,}(?!\d)/g,
  /https?:\/\/\S+|\bwww\.\S+/g,
  // J+7, M-1, N-1
  /(?<![a-z\d])(?:j ?\+ ?|[jsmndhw][+-])\d+(?![\d,.]*\d? ?%)/g,
];

const IN_WORDS: Readonly<Record<Lang, readonly RegExp[]>> = {
  fr: [
    new RegExp(
      `(?<![\\d.,])(?:(?:1er|${DAY}) ?(?:au|-|et|ou|a) ?(?:le )?)?(?:1er|${DAY}) ${MONTH_FR}\\b(?:\\.? ${YEAR})?(?! ?\\d)`,
      'g',
    ),
    /\b(?:de|entre) \d{1,2} ?h (?:a|et) \d{1,2} ?h\b(?<!pass[a-z]{1,4} de \d{1,2} ?h (?:a|et) \d{1,2} ?h)/g,
    /\b(?:a|vers|des|avant|jusqu'a) (?:[6-9]|1\d|2[0-3]) ?h\b/g,
  ],
  en: [
    new RegExp(
      `(?<![\\d.,])(?:${DAY}(?:st|nd|rd|th)? ?(?:to|-|and|or) ?)?${DAY}(?:st|nd|rd|th)? (?:of )?${MONTH_EN}\\b(?:,? ${YEAR})?`,
      'g',
    ),
    new RegExp(
      `(?<=\\b(?:on|since|before|after|until|till|by|from|as of|dated) (?:the )?)${MONTH_EN}\\.? ${DAY}(?:st|nd|rd|th)?(?:(?: to | and |-)${DAY})?(?:,? ${YEAR})?(?! ?[%€$£\\d]|[.,]\\d)`,
      'g',
    ),
    new RegExp(`\\b${MONTH_EN}\\.? ${DAY}(?:(?:st|nd|rd|th)\\b|,? ${YEAR}\\b)`, 'g'),
    /(?<![\d.,€$£])(?:1[0-2]|[1-9]) ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2} o'clock/g,
  ],
};

/** Numbers of a list: 1. …, 2) …, at the start of lines or one after the other. */
const LISTED = /(?:^|\n) *\d{1,2}[.)] (?=[^\d\s])|(?<![a-z\d.,€$£-])[1-9]\) (?=[a-z])/g;

/** 80/20 parts a whole in two: it is no fraction. */
const SPLIT = /(?<![\d.,/])(\d\d)\/(\d\d)(?![\d/,.%])/g;

/** Where digits are a date, a time, a telephone, a version, an address or the number of a list. In order. */
export function findLookalikes(folded: string, text: string, lang: Lang): Stretch[] {
  const found = [...ANY, ...IN_WORDS[lang]].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => kept(match, text)),
  );
  const listed = [...folded.matchAll(LISTED)].filter(({ index }) => !isInBrackets(folded, index));
  const splits = [...folded.matchAll(SPLIT)].filter(([, part, rest]) => Number(part) + Number(rest) === 100);
  found.push(...splits.map(stretch));
  if (listed.length > 1) found.push(...listed.map(stretch));
  return found.sort((a, b) => a.start - b.start);
}

/** « 12 may leave »: the month of May has its capital. */
function kept(match: RegExpExecArray, text: string): Stretch[] {
  const found = stretch(match);
  const may = /\bmay\b/.exec(match[0]);
  return may !== null && text.charAt(found.start + may.index) === 'm' ? [] : [found];
}

function stretch({ 0: { length }, index }: RegExpExecArray): Stretch {
  return { start: index, end: index + length };
}

function isInBrackets(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
