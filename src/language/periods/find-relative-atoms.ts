import type { Lang } from '../../domain/bilingual.ts';
import { addDays } from '../add-days.ts';
import { numeralWords } from '../quantities/numeral-words.ts';
import { readNumberWords } from '../quantities/read-number-words.ts';
import {
  type CalendarSpan,
  daysSpan,
  mondayOf,
  monthOf,
  monthsSpan,
  shiftMonths,
  yearOf,
  yearSpan,
} from './calendar-spans.ts';
import { type PeriodAtom, type PeriodText, upToToday } from './period-atom.ts';

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The calendar unit that a day is in, or one some units before. Weeks start on Monday. */
function unitSpan(unit: Unit, today: string, back = 0): CalendarSpan {
  if (unit === 'day') return daysSpan(addDays(today, -back), 1);
  if (unit === 'week') return daysSpan(addDays(mondayOf(today), -7 * back), 7);
  const months = MONTHS_IN[unit];
  const first = Math.floor((monthOf(today) - 1) / months) * months + 1;
  return monthsSpan(yearOf(today), first - back * months, months);
}

/** The `count` whole units before the one today is in; years are counted as twelve whole months. */
function lastUnits(unit: Unit, count: number, today: string): CalendarSpan {
  const [counted, number] = unit === 'year' ? (['month', count * 12] as const) : ([unit, count] as const);
  return { from: unitSpan(counted, today, number).from, to: unitSpan(counted, today).from };
}

/** From so many units ago up to today. */
function sinceUnits(unit: Unit, count: number, today: string): CalendarSpan {
  if (unit === 'day') return upToToday(addDays(today, -count), today);
  if (unit === 'week') return upToToday(addDays(today, -7 * count), today);
  return upToToday(shiftMonths(today, -count * MONTHS_IN[unit]), today);
}

const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:jour|day|daily)/, 'day'],
  [/^(?:semaine|week|wk)/, 'week'],
  [/^(?:mois|month|mth|mo$)/, 'month'],
  [/^(?:trimestre|quarter|qtr)/, 'quarter'],
  [/^(?:semestre|half)/, 'half'],
  [/^(?:an|annee|year|yr|exercice)/, 'year'],
];

function unitOf(word: string): Unit | null {
  return UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const COUNT = {
  fr: '(?<count>\\d{1,3}|(?:quatre[ -]vingts?[ -]dix|soixante|cent|trente|vingt|quarante|dix)(?:[ -](?:et[ -])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?|deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize)',
  en: '(?<count>\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen)',
} as const;
const UNITS = {
  fr: '(?<unit>jours?|semaines?|mois|trimestres?|semestres?|annees?|ans)',
  en: '(?<unit>days?|weeks?|wks?|months?|mths?|quarters?|qtrs?|years?|yrs?)',
} as const;
const LAST = '(?:derniere?s?|precedente?s?|passee?s?|ecoulee?s?)';

type Relative = {
  source: string;
  read: (groups: Readonly<Record<string, string | undefined>>, today: string, lang: Lang) => CalendarSpan | null;
};

const lastCounted: Relative['read'] = ({ count = '', unit = '' }, today, lang) => {
  const [number, kind] = [numberOf(count, lang), unitOf(unit)];
  return number === null || kind === null ? null : lastUnits(kind, number, today);
};
const sinceCounted: Relative['read'] = ({ count = '', unit = '' }, today, lang) => {
  const [number, kind] = [numberOf(count, lang), unitOf(unit)];
  return number === null || kind === null ? null : sinceUnits(kind, number, today);
};
const previousOne: Relative['read'] = ({ unit = '' }, today) => {
  const kind = unitOf(unit);
  return kind === null ? null : unitSpan(kind, today, 1);
};
const currentOne: Relative['read'] = ({ unit = '' }, today) => {
  const kind = unitOf(unit);
  return kind === null ? null : unitSpan(kind, today);
};
const soFar: Relative['read'] = ({ unit = '' }, today) => {
  const kind = unitOf(unit);
  return kind === null ? null : upToToday(unitSpan(kind, today).from, today);
};
const TO_DATE: Relative = {
  source: '(?<short>ytd|qtd|mtd)',
  read: ({ short }, today) =>
    upToToday(unitSpan(short === 'ytd' ? 'year' : short === 'qtd' ? 'quarter' : 'month', today).from, today),
};
const TRAILING: Relative = { source: '(?:ttm|ltm)', read: (_, today) => lastUnits('month', 12, today) };

const ONE = {
  fr: '(?<unit>mois|trimestre|semestre|semaine|annee|exercice)',
  en: '(?<unit>month|quarter|qtr|half|week|year|yr)',
} as const;

/** The more particular first: of two that start together the longer wins, then the earlier here. */
const FRENCH: readonly Relative[] = [
  { source: `depuis ${COUNT.fr} ${UNITS.fr}`, read: sinceCounted },
  {
    source: `(?:(?:au cours |lors )?(?:des |les |ces |nos |l')?)?${COUNT.fr} ${LAST} ${UNITS.fr}`,
    read: lastCounted,
  },
  { source: `(?:les |des |ces )?(?:derniere?s?|precedente?s?) ${COUNT.fr} ${UNITS.fr}`, read: lastCounted },
  { source: `(?:les |des |ces )?${COUNT.fr} ${UNITS.fr} (?:glissante?s?|${LAST})`, read: lastCounted },
  { source: "(?:l')?annee (?:ecoulee|glissante)|un an glissant", read: (_, today) => lastUnits('month', 12, today) },
  { source: `(?:le |la |l'|du |au )?${ONE.fr} ${LAST}`, read: previousOne },
  { source: "(?:l'|de l')?(?<unit>an) (?:dernier|passe)", read: previousOne },
  { source: 'n-1', read: (_, today) => yearSpan(yearOf(today) - 1) },
  {
    source: `(?:le |la |du |au )?(?:derniere?|precedente?) ${ONE.fr}(?: (?:complete?|entiere?|plein))?`,
    read: previousOne,
  },
  { source: `(?:ce|cette) ${ONE.fr}(?:[ -]ci)?`, read: currentOne },
  { source: `(?:le |la |l'|du |au )?${ONE.fr} (?:en cours|actuelle?|courante?)`, read: currentOne },
  { source: "(?<=(?:debut|milieu|fin) (?:de l'|du |d')|mi-)(?<unit>annee|mois|trimestre)", read: currentOne },
  {
    source:
      "depuis (?:le )?debut (?:de l'|du |de la |de ce |de cette |d')(?<unit>annee|mois|trimestre|semestre|semaine)(?! derniere| passee| (?:19|20)\\d)",
    read: soFar,
  },
  { source: 'hier', read: (_, today) => unitSpan('day', today, 1) },
  { source: 'avant[ -]hier', read: (_, today) => unitSpan('day', today, 2) },
  TO_DATE,
  TRAILING,
];

const ENGLISH: readonly Relative[] = [
  { source: `since (?:the last )?${COUNT.en} ${UNITS.en}(?: ago)?`, read: sinceCounted },
  {
    source: `(?:(?:over|in|for|during|across) )?(?:the |our )?(?:last|past|previous|trailing|latest|rolling|prior|recent) ${COUNT.en}[ -](?:full |complete |calendar )?${UNITS.en}`,
    read: lastCounted,
  },
  {
    source: `${COUNT.en} (?:rolling|trailing) ${UNITS.en}|(?:rolling|trailing) ${COUNT.en.replace('count', 'count2')}[ -]${UNITS.en.replace('unit', 'unit2')}`,
    read: ({ count, unit, count2, unit2 }, today, lang) =>
      lastCounted({ count: count ?? count2, unit: unit ?? unit2 }, today, lang),
  },
  { source: '(?:over |in |for )?the (?:past|trailing) year', read: (_, today) => lastUnits('month', 12, today) },
  { source: `(?:the )?(?:last|previous|prior|past)(?: full| complete)? ${ONE.en}`, read: previousOne },
  {
    source: `(?:so far this|this) ${ONE.en} so far|so far this ${ONE.en.replace('unit', 'unit2')}`,
    read: ({ unit, unit2 }, today, lang) => soFar({ unit: unit ?? unit2 }, today, lang),
  },
  { source: `(?:this|the current) ${ONE.en}`, read: currentOne },
  {
    source: '(?<=(?:start|beginning|end|middle) of )the (?<unit>year|month|quarter)(?! (?:19|20)\\d| before)',
    read: currentOne,
  },
  {
    source: '(?:since|from) the (?:start|beginning) of (?:the|this) (?<unit>year|month|quarter|week)(?! (?:19|20)\\d)',
    read: soFar,
  },
  { source: 'yesterday', read: (_, today) => unitSpan('day', today, 1) },
  { source: "today's", read: (_, today) => unitSpan('day', today) },
  { source: '(?<unit>year|month|quarter) to date', read: soFar },
  TO_DATE,
  TRAILING,
];

const RELATIVES: Readonly<Record<Lang, readonly Relative[]>> = { fr: FRENCH, en: ENGLISH };

const COMPILED = { fr: compile('fr'), en: compile('en') } as const;

function compile(lang: Lang) {
  return RELATIVES[lang].map(
    ({ source, read }) => [new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g'), read] as const,
  );
}

/** Periods counted from today: last month, this year, the last 90 days, yesterday, year to date. */
export function findRelativeAtoms({ folded, today }: PeriodText, lang: Lang): PeriodAtom[] {
  return COMPILED[lang].flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].flatMap((match): PeriodAtom[] => {
      const span = read(match.groups ?? {}, today, lang);
      if (span === null) return [];
      return [{ start: match.index, end: match.index + match[0].length, ...span, yearly: null, dated: false }];
    }),
  );
}

function numberOf(word: string, lang: Lang): number | null {
  const number = /^\d/.test(word) ? Number(word) : readNumberWords(word.split(/[ -]/), numeralWords[lang]);
  return number === null || number === 0 ? null : number;
}
