import type { Lang } from '../../domain/bilingual.ts';
import { type CalendarSpan, dateSpan, monthsSpan, yearSpan } from './calendar-spans.ts';
import { latestBegun, type PeriodAtom, type PeriodText, type Yearly } from './period-atom.ts';
import { NOT_A_COUNT } from './year-words.ts';

const ISO = /(?<![\d./-])((?:19|20)\d\d)[-/](\d\d)(?:[-/](\d\d))?(?![\d/-])/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])/g;
const MONTH_YEAR = /(?<![\d./-])(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d/-])/g;
/** Without a year, only after a word that calls for a date: 9/10 is a mark. */
const SHORT =
  /(?<=(?:^|[^a-z])(?:le|du|au|on|since|depuis|from|to|until|entre le|et le) )(\d{1,2})\/(\d{1,2})(?![\d/])/g;

const YEAR = new RegExp(
  `(?<![\\d'€$£a-z]|\\d[.,])(?:(?:l'annee|annee|l'exercice|exercice|the year|year|fy ?|fiscal(?: year)?) ?)?((?:19|20)\\d\\d)(?![a-z])${NOT_A_COUNT}`,
  'g',
);
const SHORT_FISCAL = /(?<![a-z0-9])fy ?'?(\d\d)(?!\d)/g;
const COMPARED =
  /(?:over|above|than|under|below|about|around|nearly|least|most|plus de|moins de|superieure?s? a|inferieure?s? a|environ|pres de|[<>=+]|depasse|(?:score|ltv|clv|cac|mrr|arr|arpu|panier|basket|aov|budget|value|valeur)(?: moyen)? (?:is|est|a|at|d'environ)) ?$/;
const CALLED_FOR =
  /(?:^|[^a-z])(?:en|in|since|depuis|during|annee|year|fin|debut|mi|early|late|mid|of|de|pour|for|sur|from|to|a|between|entre|et|and|vs|before|after|avant|apres)[ -](?:l'annee |the year )?$/;
const SURELY = /(?:^|[^a-z])(?:en|in|since|depuis|during|annee|year)[ -]$/;
/** A year may stand before these; before any other word it must be called for. */
const MAY_FOLLOW =
  /^[ -]*(?:$|[?!.,;:)/"\n-]|(?:19|20)\d\d|(?:et|and|vs|versus|contre|to|a|par|by|pour|for|stp|svp|please|pls|only|seulement|uniquement|en|in|de|compared|compare|avec|with|sur|on|per|mois|month|ou|or|au|aux|is|est|was|was|que|notre|nos|our|selon|q[1-4]|t[1-4]|chez|dans|cohorts?|cohortes?|ones?|intake)(?![a-z]))/;

/** Dates in digits, months in digits and bare years. */
export function findDates({ folded, today }: PeriodText, lang: Lang): PeriodAtom[] {
  const atoms: PeriodAtom[] = [];
  const add = (match: RegExpExecArray, span: CalendarSpan | null, yearly: Yearly | null = null) => {
    if (span === null) return;
    atoms.push({ start: match.index, end: match.index + match[0].length, ...span, yearly, dated: yearly === null });
  };
  for (const match of folded.matchAll(ISO)) {
    const [year, month, date] = [Number(match[1]), Number(match[2]), match[3]];
    if (date !== undefined) add(match, dateSpan(year, month, Number(date)));
    else if (month >= 1 && month <= 12) add(match, monthsSpan(year, month));
  }
  for (const match of folded.matchAll(NUMERIC)) {
    const [date, month] = inOrder(Number(match[1]), Number(match[3]), lang);
    const written = Number(match[4]);
    add(match, dateSpan(written < 100 ? 2000 + written : written, month, date));
  }
  for (const match of folded.matchAll(MONTH_YEAR)) add(match, monthsSpan(Number(match[2]), Number(match[1])));
  for (const match of folded.matchAll(SHORT)) {
    const [date, month] = inOrder(Number(match[1]), Number(match[2]), lang);
    const yearly: Yearly = (year) => dateSpan(year, month, date);
    add(match, latestBegun(yearly, today), yearly);
  }
  for (const match of folded.matchAll(YEAR)) if (isYear(match, folded)) add(match, yearSpan(Number(match[1])));
  for (const match of folded.matchAll(SHORT_FISCAL)) add(match, yearSpan(2000 + Number(match[1])));
  return atoms;
}

/** Day and month of two numbers: French writes the day first, English the month, unless one is beyond 12. */
function inOrder(first: number, second: number, lang: Lang): [date: number, month: number] {
  const monthFirst = first <= 12 && (second > 12 || lang === 'en');
  return monthFirst ? [second, first] : [first, second];
}

function isYear(match: RegExpExecArray, folded: string): boolean {
  if (match[0].length > 4) return true;
  const before = folded.slice(Math.max(0, match.index - 20), match.index);
  if (COMPARED.test(before)) return false;
  if (match[1] === '2000') return SURELY.test(before);
  if (CALLED_FOR.test(before)) return true;
  return MAY_FOLLOW.test(folded.slice(match.index + 4, match.index + 24));
}
