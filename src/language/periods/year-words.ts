import type { Lang } from '../../domain/bilingual.ts';
import { type CalendarSpan, yearOf } from './calendar-spans.ts';
import { latestBegun, latestEnded, type PeriodAtom, thisOne, type Yearly } from './period-atom.ts';

/** What four digits must not be followed by to be a year: decimals, a currency, something counted. */
export const NOT_A_COUNT =
  '(?!\\d|[.,]\\d| ?(?:[%€$£]|(?:k|eur|euros?|dollars?|clients?|clientes|customers?|commandes?|orders?|abonnes?|subscribers?|users?|utilisateurs?|people|personnes?|membres?|members?|points?|stores?|shops?|magasins?|boutiques?|visites?|visits?|contacts?|e?-?mails?|comptes?|accounts?|acheteurs?|buyers?|fois|times|jours?|days|views|vues|lignes|rows)\\b))';

const YEAR = `(?:19|20)\\d\\d${NOT_A_COUNT}`;

const AFTER_FRENCH = `(?:(?:,? (?:de |du |en )?(?:l'annee |l'exercice )?|[-/])(?<year>${YEAR})| ?'(?<short>\\d\\d)(?!\\d)|,? (?:de |d')?(?<last>l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|n-1)|,? (?:de |d')?(?<current>cette annee|l'annee en cours)| (?<ended>derniere?|passee?)(?![a-z]))?`;
const AFTER_ENGLISH = `(?:(?:,? (?:of |in )?(?:the year )?|[-/])(?<year>${YEAR})| ?'(?<short>\\d\\d)(?!\\d)|,? (?:of )?(?<last>last year|the previous year|the year before)|,? (?:of )?(?<current>this year|the current year))?`;

/** The words after a month, a quarter, a season… that say of which year it is; none may be there. */
export const YEAR_AFTER: Readonly<Record<Lang, string>> = { fr: AFTER_FRENCH, en: AFTER_ENGLISH };

const BEFORE_FRENCH = `(?:(?<this>ce|cet|cette) |(?<yearBefore>${YEAR})[ -]?)?`;
const BEFORE_ENGLISH = `(?:(?<endedBefore>last|previous|past) |(?<this>this) |(?<yearBefore>${YEAR})[ -]?)?`;

/** The words before. */
export const YEAR_BEFORE: Readonly<Record<Lang, string>> = { fr: BEFORE_FRENCH, en: BEFORE_ENGLISH };

export type YearGroups = Readonly<Record<string, string | undefined>>;

/** Whether any word fixes the year. */
export function saysYear(groups: YearGroups): boolean {
  return ['year', 'short', 'last', 'current', 'ended', 'this', 'yearBefore', 'endedBefore', 'year2'].some(
    (name) => groups[name] !== undefined,
  );
}

/** Days of what comes back every year, in the year that the words around it say. */
export function settleYear(
  yearly: Yearly,
  groups: YearGroups,
  today: string,
): Pick<PeriodAtom, 'from' | 'to' | 'yearly' | 'dated'> | null {
  const settled = (span: CalendarSpan | null, dated: boolean) =>
    span === null ? null : { ...span, yearly: null, dated };
  const written = groups.year ?? groups.yearBefore ?? (groups.short && `20${groups.short}`);
  if (written !== undefined) return settled(yearly(Number(written)), true);
  if (groups.last !== undefined) return settled(yearly(yearOf(today) - 1), false);
  if (groups.current !== undefined) return settled(yearly(yearOf(today)), false);
  if (groups.ended !== undefined || groups.endedBefore !== undefined) return settled(latestEnded(yearly, today), false);
  if (groups.this !== undefined) return settled(thisOne(yearly, today), false);
  const begun = latestBegun(yearly, today);
  return begun === null ? null : { ...begun, yearly, dated: false };
}
