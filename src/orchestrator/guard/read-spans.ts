import { findNumerals } from '../../language/quantities/find-numerals.ts';

/** A stretch of time in a folded text, in days; `rate` when it says what something is counted over (par mois, monthly). */
export type Span = {
  readonly start: number;
  readonly end: number;
  readonly days: number;
  readonly rate: boolean;
  /** Said with a number, as « douze mois »: « un mois » and "last year" have none. */
  readonly counted: boolean;
  /** « chaque mois », "weekly": how often something is done, unless it is said of a figure. */
  readonly often: boolean;
};

const MONTH = 365 / 12;
const UNITS: readonly (readonly [string, number])[] = [
  ['jours?|journees?|days?', 1],
  ['semaines?|weeks?', 7],
  ['mois|months?', MONTH],
  ['trimestres?|quarters?', 3 * MONTH],
  ['semestres?|half-years?', 6 * MONTH],
  ['ans?|annees?|years?', 365],
];
const NOUNS = UNITS.map(([nouns]) => nouns).join('|');
const BETWEEN =
  '(?:(?:derni|premi|prochain)\\w* |last |first |next |past |coming |full |complete |complets? |calendar |rolling )?';
const AFTER_NUMBER = new RegExp(`^[ -]?${BETWEEN}(${NOUNS})(?![a-z])`);
const ADJECTIVES: readonly (readonly [string, number])[] = [
  ['quotidien(?:ne)?s?|journaliers?|daily', 1],
  ['hebdomadaires?|hebdo|weekly', 7],
  ['mensuel(?:le)?s?|mensuellement|mensualisee?s?|monthly', MONTH],
  ['trimestriel(?:le)?s?|quarterly', 3 * MONTH],
  ['semestriel(?:le)?s?|half-yearly', 6 * MONTH],
  ['annuel(?:le)?s?|annuellement|annualisee?s?|yearly|annual(?:ly)?|annuali[sz]ed', 365],
];
const RATE = new RegExp(
  `(?<![a-z])(?:par |per |a la |(?:client|customer|personne|member|head|order|each|chacun|time|apiece|spend|times|orders|purchases|\\ue000) an? |/ ?|(?<=\\ue000 )an? |a (?=week|month|quarter|year|day))(${NOUNS})(?![a-z])`,
  'g',
);
const EACH = new RegExp(`(?<![a-z])(?:chaque |tous les |toutes les |each |every )(${NOUNS})(?![a-z])`, 'g');
const ONE = new RegExp(
  `(?<![a-z])(?:(?:sur|en|dans|d'ici|apres|pendant|durant) (?:une? |l'|le |la |toute l'|tout le )|(?:over|in|within|after|during|for) (?:an? |one |the |the whole |a full |the full )(?:past |last |next |whole |full )?|(?:d'|l')(?=an)|(?:le |au |du |dernier |un )(?=mois|trimestre)|this |last |(?<!(?<![a-z])a )ce (?!jour)|cette |la |l'|un (?=an)|(?:one|a) (?=year)|(?:of )?the (?=year|month|quarter))(${NOUNS})(?! d'accueil| de bienvenue)(?: (?:derniere?|passee?|prochaine?|complet|ecoulee?|precedente?))?(?![a-z])`,
  'g',
);
const LAST = new RegExp(
  `(?<![a-z])(?:derniere?|dernier|last|past|previous|latest)(?: complete| full| whole)? (${NOUNS})(?![a-z])`,
  'g',
);

/** Every stretch of time that a folded text names, in order. */
export function readSpans(folded: string): Span[] {
  const found: Span[] = [];
  const add = (span: Span) => {
    if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push(span);
  };
  for (const lang of ['fr', 'en'] as const) {
    for (const { start, end, value } of findNumerals(folded, folded, lang)) {
      const written = /[a-z0-9]+[a-z0-9 -]*$/.exec(folded.slice(start, end)) === null ? '' : folded.slice(start, end);
      const [cut, noun = ''] = AFTER_NUMBER.exec(folded.slice(end, end + 40)) ?? [''];
      if (noun === '' || value <= 1 || written === '') continue;
      add({ start, end: end + cut.length, days: value * unitOf(noun), rate: false, counted: true, often: false });
    }
  }
  for (const [words, days] of ADJECTIVES) {
    for (const match of folded.matchAll(new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g'))) {
      add({ ...placeOf(match), days, rate: true, counted: false, often: /hebdo|weekly|quotid|daily/.test(match[0]) });
    }
  }
  for (const [pattern, rate, often] of [
    [RATE, true, false],
    [EACH, true, true],
    [ONE, false, false],
    [LAST, false, false],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      add({ ...placeOf(match), days: unitOf(match[1] ?? ''), rate, counted: false, often });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Without the mark of the reference it may be said of. */
function placeOf({ 0: words, index }: RegExpExecArray): { start: number; end: number } {
  return { start: words.startsWith('\ue000') ? index + 1 : index, end: index + words.length };
}

function unitOf(noun: string): number {
  return UNITS.find(([nouns]) => new RegExp(`^(?:${nouns})$`).test(noun))?.[1] ?? 1;
}
