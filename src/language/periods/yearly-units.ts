import type { Lang } from '../../domain/bilingual.ts';
import { addDays } from '../add-days.ts';
import {
  type CalendarSpan,
  dateSpan,
  daysSpan,
  monthsSpan,
  quarterSpan,
  weekdayOf,
  weekSpan,
} from './calendar-spans.ts';
import { MONTH_SOURCE, monthNumber } from './month-patterns.ts';
import type { Yearly } from './period-atom.ts';
import type { YearGroups } from './year-words.ts';

/** A kind of period that comes back every year: how it is written in a folded text, and which days it is. */
export type YearlyUnit = {
  readonly source: Readonly<Record<Lang, string>>;
  readonly read: (groups: YearGroups, lang: Lang) => Yearly | null;
  /** Its name is also another word: then it counts only after one of these, or with a year. */
  readonly only?: { readonly name: RegExp; readonly after: RegExp };
};

/** How a unit is written in French and in English. */
function sources(fr: string, en: string): YearlyUnit['source'] {
  return { fr, en };
}

const DATE = { fr: '(?<date>1er|[12]?\\d|3[01])', en: '(?<date>[12]?\\d|3[01])(?:st|nd|rd|th)?' } as const;

const MONTH: YearlyUnit = {
  source: sources(`(?<month>${MONTH_SOURCE.fr})`, `(?<month>${MONTH_SOURCE.en})`),
  read: ({ month = '' }, lang) => {
    const number = monthNumber(month, lang);
    return (year) => monthsSpan(year, number);
  },
  only: {
    name: /^(?:may|march|mar|sept?|mai)$/,
    after:
      /(?:^|[^a-z])(?:in|since|from|until|till|for|of|early|mid|late|by|between|vs|during|through|to|en|de|depuis|a|au|fin|debut|mi|entre|et|mois de|d'ici|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|fev|avr|juin|juil)[a-z]*\.?,?(?: and| to| et| a)?)[ -]$/,
  },
};

const DAY: YearlyUnit = {
  source: sources(
    `(?:(?:du )?(?<first>1er|[12]?\\d|3[01]) ?(?:au|a|et le|-) ?)?(?:le )?${DATE.fr} (?<month>${MONTH_SOURCE.fr})`,
    `(?:the )?(?:(?:from |between )?(?<first>[12]?\\d|3[01])(?:st|nd|rd|th)? ?(?:to|and|through|until|-) ?(?:the )?)?${DATE.en}(?: of)? (?<month>${MONTH_SOURCE.en})`,
  ),
  read: readDays,
};

const AMERICAN_DAY: YearlyUnit = {
  source: sources(
    '(?!)',
    `(?<month>${MONTH_SOURCE.en}) (?:the )?${DATE.en.replace('date', 'first')}(?!\\d|:|[.,]\\d)(?: ?(?:to|through|until|-) ?(?:the )?${DATE.en}(?!\\d))?`,
  ),
  read: (groups, lang) => readDays({ ...groups, date: groups.date ?? groups.first }, lang),
};

function readDays({ first, date = '', month = '' }: YearGroups, lang: Lang): Yearly {
  const number = monthNumber(month, lang);
  const [from, to] = [dayOf(first ?? date), dayOf(date)];
  return (year) => join(dateSpan(year, number, from), dateSpan(year, number, to));
}

const QUARTER: YearlyUnit = {
  source: sources(
    '(?:[tq](?<number>[1-4])|(?<rank>premier|1er|1e|deuxieme|second|2nd|2e|2eme|troisieme|3e|3eme|quatrieme|4e|4eme)(?: trimestre|(?= (?:et|ou|vs|contre) (?:le |au )?[a-z0-9]+ trimestre))|trimestre (?<figure>[1-4]))',
    '(?:q(?<number>[1-4])|(?<rank>first|1st|second|2nd|third|3rd|fourth|4th|final)(?: quarter|(?= (?:and|or|vs) (?:the )?[a-z0-9]+ quarter))|quarter (?<figure>[1-4]))',
  ),
  read: ({ number, figure, rank = '' }) => {
    const quarter = Number(number ?? figure ?? rankOf(rank));
    return (year) => quarterSpan(year, quarter);
  },
};

const LAST_QUARTER: YearlyUnit = {
  source: sources(
    "(?:le |du |au )?dernier (?<unit>trimestre|semestre)(?= (?:de |d')?(?:l'an|(?:19|20)\\d\\d|cette annee|n-1))",
    '(?:the )?(?:last|final) (?<unit>quarter|half)(?= (?:of |in )?(?:last year|(?:19|20)\\d\\d|this year|the (?:previous )?year))',
  ),
  read: ({ unit }) => {
    const months = unit === 'trimestre' || unit === 'quarter' ? 3 : 6;
    return (year) => monthsSpan(year, 13 - months, months);
  },
};

const HALF: YearlyUnit = {
  source: sources(
    '(?:[sh](?<number>[12])|(?<rank>premier|1er|1e|deuxieme|second|2nd|2e|2eme)(?: semestre|(?= (?:et|ou|vs|contre) (?:le |au )?[a-z0-9]+ semestre)))',
    '(?:h(?<number>[12])|(?<rank>first|1st|second|2nd) half(?= (?:of )?(?:the year|last year|this year|(?:19|20)\\d\\d))(?: of the year(?! (?:19|20)))?)',
  ),
  read: ({ number, rank = '' }) => {
    const half = Number(number ?? rankOf(rank));
    return (year) => monthsSpan(year, half * 6 - 5, 6);
  },
};

const SEASONS = { printemps: 3, spring: 3, ete: 6, summer: 6, automne: 9, autumn: 9, fall: 9, hiver: 12, winter: 12 };

/** Three whole months each; winter is that of the year it starts in. */
const SEASON: YearlyUnit = {
  source: sources(
    '(?<season>printemps|ete|automne|hiver)(?:(?<=hiver) (?<year2>(?:19|20)\\d\\d) ?[-/] ?(?:20)?\\d\\d)?',
    '(?<season>spring|summer|autumn|fall|winter)(?:(?<=winter) (?<year2>(?:19|20)\\d\\d) ?[-/] ?(?:20)?\\d\\d)?',
  ),
  read: ({ season, year2 }) => {
    const month = Object.entries(SEASONS).find(([name]) => name === season)?.[1];
    if (month === undefined) return null;
    return (year) => monthsSpan(year2 === undefined ? year : Number(year2), month, 3);
  },
  only: {
    name: /./,
    after:
      /(?:^|[^a-z])(?:l'|au |cet |en |since |depuis |in |during |over |of |early |late |mid[ -]|end of )(?:the |l'|le )?$/,
  },
};

const WEEK: YearlyUnit = {
  source: sources(
    '(?:semaine |s(?=[1-5]\\d))(?<week>[1-4]?\\d|5[0-3])(?!\\d)',
    '(?:week |wk ?|w(?=[1-5]\\d))(?<week>[1-4]?\\d|5[0-3])(?!\\d)',
  ),
  read: ({ week }) => {
    const number = Number(week);
    return number === 0 ? null : (year) => weekSpan(year, number);
  },
};

const EVENT: YearlyUnit = {
  source: sources(
    "(?:(?<friday>(?:le |du |au )?black ?friday)|(?<monday>(?:le |du |au )?cyber ?monday)|(?<christmas>(?:la )?(?:periode|saison) (?:de |des )(?:noel|fetes(?: de fin d'annee)?)|(?:les |des )?fetes de fin d'annee|(?<=(?:a|pour|pendant|depuis|avant|apres) )noel|noel(?= (?:(?:19|20)\\d\\d|dernier|de l'an)))|(?<valentine>(?:la )?(?:saint|st)[ -]valentin))",
    "(?:(?<friday>black ?friday(?: weekend| week)?)|(?<monday>cyber ?monday)|(?<christmas>(?:the )?(?:christmas|holiday|xmas) (?:period|season)|(?<=(?:at|over|for|during|since|around|last|this|after|before) )(?:christmas|xmas)|(?:christmas|xmas)(?= (?:(?:19|20)\\d\\d|last year)))|(?<valentine>valentine'?s?(?:'s)? day))",
  ),
  read: ({ friday, monday, christmas }) => {
    if (friday !== undefined) return (year) => daysSpan(blackFriday(year), 4);
    if (monday !== undefined) return (year) => daysSpan(addDays(blackFriday(year), 3), 1);
    if (christmas !== undefined) return (year) => monthsSpan(year, 12);
    return (year) => ({ from: monthsSpan(year, 2).from, to: addDays(monthsSpan(year, 2).from, 14) });
  },
};

/** The day after the fourth Thursday of November. */
function blackFriday(year: number): string {
  const first = monthsSpan(year, 11).from;
  return addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 22);
}

export const YEARLY_UNITS: readonly YearlyUnit[] = [
  DAY,
  AMERICAN_DAY,
  MONTH,
  LAST_QUARTER,
  QUARTER,
  HALF,
  SEASON,
  WEEK,
  EVENT,
];

const RANKS = [
  /^(?:premier|first|1)/,
  /^(?:deuxieme|second|2)/,
  /^(?:troisieme|third|3)/,
  /^(?:quatrieme|fourth|final|4)/,
];

function rankOf(word: string): number {
  return RANKS.findIndex((pattern) => pattern.test(word)) + 1;
}

function dayOf(word: string): number {
  return Number.parseInt(word, 10);
}

function join(first: CalendarSpan | null, last: CalendarSpan | null): CalendarSpan | null {
  return first === null || last === null || first.from > last.from ? null : { from: first.from, to: last.to };
}
