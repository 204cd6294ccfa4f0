import type { Lang } from '../../domain/bilingual.ts';
import type { Per, Quantity } from './quantity.ts';

/** Words that may follow a number at once, after a blank or a hyphen. Patterns are sticky: they are tried at one place. */
type UnitWords = {
  readonly durations: readonly (readonly [RegExp, NonNullable<Quantity['unit']>, number])[];
  readonly pers: readonly (readonly [RegExp, Per])[];
  readonly times: RegExp;
};

const END = '(?![a-z\\d])';

function after(words: string): RegExp {
  return new RegExp(`[ -]{0,2}(?:${words})${END}`, 'y');
}

/** What may follow « l'an » or "a month" when it says when, not over how long. */
const PAST = '(?! (?:ago|earlier|later|derniere?|passee?|prochaine?|precedente?)(?![a-z]))';

/** A rate's stretch: what may lead to the noun, the nouns, and adverbs that say it alone. */
function per(lead: string, nouns: string, alone: string): RegExp {
  return new RegExp(` {0,2}(?:(?:${lead})(?:${nouns})${END}${PAST}|(?:${alone})${END})`, 'y');
}

const LEAD_FR =
  "\\/ ?|(?:[al] )?l'|(?:sur|dans) l'|(?:par|chaque|tou(?:te)?s les|en une?|sur une?|dans l[ea]|sur l[ea]|a la|au|per) ";
const LEAD_EN = '\\/ ?|(?:per|an?|each|every|in an?|over an?|over one|par) ';

/** What numbers count over, by language; each understands the other's common words. */
export const unitWords: Readonly<Record<Lang, UnitWords>> = {
  fr: {
    durations: [
      [after('h|hrs?|heures?|hours?'), 'hours', 1],
      [after('j|jrs?|jours?|journees?|days?'), 'day', 1],
      [after('sem|semaines?|weeks?'), 'week', 1],
      [after('mois|m|months?'), 'month', 1],
      [after('trim|trimestres?'), 'quarter', 1],
      [after('semestres?'), 'month', 6],
      [after('ans?|annees?|years?'), 'year', 1],
    ],
    pers: [
      [per(LEAD_FR, 'jours?|j|day', 'quotidien(?:ne)?s?|daily'), 'day'],
      [per(LEAD_FR, 'semaines?|sem|week|wk', 'hebdomadaires?|hebdo|weekly'), 'week'],
      [
        per(
          LEAD_FR,
          'mois|moi|month|mth|mo|m',
          'mensuel(?:le)?s?|mensuellement|monthly|mois(?! (?:dernier|prochain|passe|precedent|d))',
        ),
        'month',
      ],
      [per(LEAD_FR, 'trimestres?|trim|quarter', 'trimestriel(?:le)?s?|quarterly'), 'quarter'],
      [
        per(
          LEAD_FR,
          'ans?|annees?|year|yr|annum',
          'annuel(?:le)?s?|annuellement|annualisee?s?|yearly|annually|annual|p\\.a|pa|ans?|annees?',
        ),
        'year',
      ],
    ],
    times: after('fois|x'),
  },
  en: {
    durations: [
      [after('h|hrs?|hours?'), 'hours', 1],
      [after('d|days?|business days|working days|jours?'), 'day', 1],
      [after('w|wks?|weeks?|semaines?'), 'week', 1],
      [after('fortnights?'), 'week', 2],
      [after('mos?|m|mths?|months?|mnths?|mois'), 'month', 1],
      [after('qtrs?|quarters?'), 'quarter', 1],
      [after('y|yrs?|years?'), 'year', 1],
    ],
    pers: [
      [per(LEAD_EN, 'days?|d|jour', 'daily|p\\.d|pd'), 'day'],
      [per(LEAD_EN, 'weeks?|wk|w', 'weekly|p\\.w|pw'), 'week'],
      [per(LEAD_EN, 'months?|mths?|mo|m|mois', 'monthly|pcm|p\\.m|pm|p\\.c\\.m|mo|m\\/m'), 'month'],
      [per(LEAD_EN, 'quarters?|qtr|q', 'quarterly'), 'quarter'],
      [per(LEAD_EN, 'years?|yrs?|annum|y|an', 'annual|annually|yearly|annuali[sz]ed|p\\.a|pa|yr'), 'year'],
    ],
    times: after('times|x'),
  },
};

/** Signs and words of shares, with what they are divided by. */
export const shareWords: readonly (readonly [RegExp, number])[] = [
  [/ {0,2}%/y, 100],
  [/[ -]{0,2}(?:pour[ -]?cents?|pourcentages?|p\. ?cent|p\. ?100|per[ -]?cents?|pct)(?![a-z\d])/y, 100],
  [/ {0,2}(?:‰|pour ?mille|per ?mille)(?![a-z\d])/y, 1000],
];

/** Words of points, with what they are divided by. */
export const pointWords: readonly (readonly [RegExp, number])[] = [
  [/[ -]{0,2}(?:points? de base|basis points?|bps)(?![a-z\d])/y, 100],
  [
    / {0,2}(?:(?:%|pour ?cents?|per ?cent) ?-?)?[ -]?(?:points? de (?:pourcentage|%)|percentage points?|percent points?|pct ?pts?|points?|pts?|ppts?|pps?|p\.p\.?)(?![a-z\d])(?! (?:de |of )(?:vente|contact|sale|retrait|relais|depart|view|vue|interest)\b| ?- ?de ?-? ?vente)/y,
    1,
  ],
];

/** What makes « trois fois plus » a change of size and no repetition. */
export const COMPARED =
  / (?:plus|moins|more|less|fewer|higher|lower|bigger|smaller|larger|greater|as|what|the (?:average|usual|norm|rate|price|level|size|market)|superieur|inferieur|mieux|pire|better|worse)(?![a-z\d])/y;
