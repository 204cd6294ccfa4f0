import type { Facts } from '../../../domain/facts.ts';
import { generalThresholds } from '../../../knowledge/general-thresholds.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { type Message, overlap, type Span } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { churnRates } from './read-churn.ts';

/** The subjects whose figures say what a concept says in words. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  'onboarding-weak': ['activation_rate', 'trial_to_paid', 'time_to_value', 'onboarding_completion'],
  'frequency-low': ['repeat_purchase_rate', 'purchase_frequency', 'time_between_purchases'],
  'satisfaction-low': ['nps', 'csat', 'health_score'],
  'programme-weak': ['loyalty_signup', 'active_members', 'redemption_rate'],
};
const judgement = phraseSet(
  {
    fr: {
      said: [
        '<high>',
        '<low>',
        '<falling>',
        '(de partout|dans tous les sens)',
        'trop',
        'jamais',
        'personne',
        '(ne|n) ..',
        'pas',
        'plus',
        'rien',
        '(on|nous) pein(e|ons)',
        's (allonge|espace|aggrave|eternise)(nt)?',
      ],
    },
    en: {
      said: [
        '<high>',
        '<low>',
        '<falling>',
        'too',
        'way too',
        'never',
        'nobody',
        'no one',
        'not',
        'don t',
        'doesn t',
        'won t',
        'barely',
        'hardly',
      ],
    },
  },
  { fr: frenchClasses, en: englishClasses },
);

/** « on perd 6 % de nos clients » gives a figure; only words such as « trop » also judge it. */
export function isMerelyCounted(
  message: Message,
  mention: Mention,
  { values, known }: { values: readonly BoundValue[]; known: Facts },
): boolean {
  const related = FIGURES[mention.concept];
  const figure = values.some(({ subject, standing, start, end, quantity }) => {
    if (mention.concept === 'churn-high') return churnRates.has(subject) && standing === 'ours';
    return related?.includes(subject) === true && overlap(nameOf({ start, end, quantity }), mention);
  });
  if (related !== undefined && isLevelOf(message, mention)) return true;
  if (mention.concept === 'churn-high' && describesLeavers(message, mention) && values.some(tellsWhoStays)) return true;
  const counted = figure || (mention.concept === 'churn-high' && known.churnMonthly !== undefined);
  return counted && (isPoorAnyway(mention, values) || !isJudged(message, mention));
}

/** "contracts are not renewed", "they drop us": words of leaving itself, which judge nothing. */
const LEAVING =
  /^(?:(?:not|never|[a-z]+ t|[a-z]+n't|ne|pas) (?:being |getting |get |be )?(?:renew|extend|stay|stick|last|renouvel|reconduit)|(?:drop|slip|fall)[a-z]* (?:us|out|off|away)\b)/;

/** "The ones leaving are clinics", beside a retention figure: says who leaves, not that many do. */
function describesLeavers({ folded }: Message, { start, end }: Mention): boolean {
  return /\bthe $/.test(folded.slice(Math.max(0, start - 4), start)) && /^ (?:are|tend to be) /.test(folded.slice(end));
}

function tellsWhoStays({ subject, standing }: BoundValue): boolean {
  return standing === 'ours' && RETENTION_FIGURES.has(subject);
}

const RETENTION_FIGURES: ReadonlySet<string> = new Set([
  'grr',
  'nrr',
  'retention_90d',
  'retention_12m',
  'renewal_rate',
]);

function isJudged(message: Message, mention: Mention): boolean {
  if (mention.concept !== 'churn-high') return judgement.has('said', message, mention);
  return judgement
    .find(message)
    .some(
      (word) =>
        word.start >= mention.start &&
        word.end <= mention.end &&
        !LEAVING.test(message.folded.slice(word.start, word.start + 40)),
    );
}

/** « la carte plafonne à 14 % », "sign-ups are stuck at 14%": the verb only says where the figure stands. */
function isLevelOf({ folded, quantities }: Message, { start, end }: Mention): boolean {
  if (!/(?:plafonn|stagn|tourn|rest)\w*$|\b(?:stuck|stagnat\w+|flat|plateaued)$/.test(folded.slice(start, end)))
    return false;
  const [link = ''] =
    /^ (?:a|autour de|at|around)(?: (?:seulement|peine|environ|only|just|about))? /.exec(folded.slice(end)) ?? [];
  return link !== '' && quantities.some((quantity) => quantity.start === end + link.length);
}

/** « le CSAT est descendu à 54 % »: the figure alone is low, the fall adds nothing. */
function isPoorAnyway({ concept, start, end }: Mention, values: readonly BoundValue[]): boolean {
  return values.some(
    (value) =>
      overlap(nameOf(value), { start, end }) &&
      value.standing === 'ours' &&
      ((concept === 'satisfaction-low' && isPoor(value.subject, value.value)) ||
        (concept === 'onboarding-weak' && FIGURES[concept]?.includes(value.subject) === true)),
  );
}

/** The words that name what a figure measures, without the figure: « 22 et nos clients se plaignent » judges customers, no score. */
function nameOf({ start, end, quantity }: Pick<BoundValue, 'start' | 'end' | 'quantity'>): Span {
  if (quantity.start > start) return { start, end: quantity.end < end ? end : quantity.start };
  return quantity.end < end ? { start: quantity.end, end } : { start, end };
}

/** Whether a figure of satisfaction is below its threshold whatever the trade. */
export function isPoor(subject: string, value: number): boolean {
  return value < (FLOORS[subject] ?? Number.NEGATIVE_INFINITY);
}

const FLOORS: Readonly<Record<string, number>> = {
  nps: generalThresholds.nps.value,
  csat: generalThresholds.csat.value,
  health_score: generalThresholds.health_score.value,
};
