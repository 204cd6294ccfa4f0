import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { fold } from '../../language/fold.ts';

const MONTH =
  '(?:janv(?:ier)?|jan(?:uary)?|fevr?(?:ier)?|feb(?:ruary)?|mars|mar(?:ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?)\\.?';
const DAY = '(?:1er|\\d{1,2}(?:st|nd|rd|th)?)';
const YEAR = '(?:19|20)\\d\\d';
const BEFORE_YEAR = '(?<=\\b(?:en|in|depuis|since|annee|year|fin|debut|mi|early|late|mid|of|de|from|to|a|until) )';
/** Dates as a user writes them; a bare year only after a word that makes it one. */
const DATES = new RegExp(
  [
    `${YEAR}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?`,
    `\\d{1,2}[-/.]\\d{1,2}[-/.](?:${YEAR}|\\d\\d)`,
    `${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
    `${MONTH} ${DAY}(?:,? ${YEAR})?`,
    `${MONTH} ${YEAR}`,
    `${BEFORE_YEAR}${YEAR}(?! ?[%€$£\\d])`,
  ].join('|'),
  'g',
);
const BARE_YEAR = /^(?:19|20)\d\d$/;
const QUOTED = /["]\s?([^"\n]{2,60}?)\s?["]/g;
/** A text this short is a name; a longer one is a message, in which only dates and quoted names count. */
const LONGEST_NAME = 60;

/** Names that hold a number because they are called so. */
const CALLED_SO = [
  'b2b',
  'b2c',
  'b2b2c',
  ...Object.values(metricDefinitions).flatMap(({ name }) =>
    [name.fr, name.en].filter((one) => /\d/.test(one)).map(fold),
  ),
];

/** The folded text with blanks where it repeats a date or a quoted name of the user’s, a given name, or what is called so. Same length. */
export function spareQuoted(folded: string, allowed: readonly string[]): string {
  let spared = folded;
  for (const words of [...allowed.flatMap(namesIn), ...CALLED_SO]) spared = blank(spared, words);
  return spared;
}

function namesIn(text: string): string[] {
  const folded = fold(text);
  const dates = [...folded.matchAll(DATES)].map(([date]) => date);
  const quoted = [...folded.matchAll(QUOTED)].map(([, name = '']) => name);
  const isName = text.length <= LONGEST_NAME && !/[.!?]\s*$/.test(text) && !/^[\s\d.,%€$]*$/.test(text);
  return [...dates, ...quoted, ...(isName ? [folded] : [])].sort((a, b) => b.length - a.length);
}

function blank(folded: string, words: string): string {
  const form = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  if (form === '') return folded;
  const before = BARE_YEAR.test(form) ? BEFORE_YEAR : '(?<![a-z\\d])';
  return folded.replace(new RegExp(`${before}${form}(?![a-z\\d])`, 'g'), (found) => ' '.repeat(found.length));
}
