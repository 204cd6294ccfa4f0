import type { Fact } from '../../../domain/facts.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { isInside, type Message, overlap, spanAt } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { valueFor } from '../values/subject-kinds.ts';
import { saidFact } from './said-fact.ts';

/** Up to this tenure a loss is early; « après trois mois » is the edge. */
const EARLY_DAYS = 92;
const AFTER =
  /(?:>|anciennete[^.;!?\d]{0,30}|apres|restent|reste|tiennent|tient|durent|au bout d[e']|passe|a partir d[e']|after|past|beyond|plus d[e']|more than|older than|over|around|vers|au|at|a|des|depuis|installes? depuis|with us|chez nous) ?(?:only |about |environ |seulement |the |le |la |les |their |leurs? |d'|\d{1,2}(?:,| ou| a| or| to|-) ?)*$/;
const BEFORE =
  /(?:<|avant|sous|moins d[e']|en moins d[e']|dans les|les|before|within|inside|under|less than|in the first|first|in their first|les premiers?|durant les|pendant les|d'ici|by) ?(?:only |about |the |la |le |les |premiers? |premieres? |first |fin |end of )*$/;

/** "they leave 18 months in": a tenure told after it. */
const IN = /^ ?(?:mark\b|into (?:it|their|the)\b|in(?:[.,;!?]|$| (?:and|on average|or so)\b))/;

/** « au mois 14 », "in week two": an age counted from the first day. */
const COUNTED_FROM =
  /(?:^ ?|\b(?:in|around|at|by|after|before|past|since|from|until|about|between|and|or|en|au|vers|apres|avant|des|le|la|du|et|ou) )(month|mois|week|semaine|day|jour|year|annee|box|delivery)s? $/;
const DAYS_OF = {
  month: 30,
  mois: 30,
  week: 7,
  semaine: 7,
  day: 1,
  jour: 1,
  year: 365,
  annee: 365,
  box: 30,
  delivery: 30,
} as const;

/** When customers leave: words such as « au début », or a tenure. Says nothing of whether they do. */
export function readPhase(
  message: Message,
  mentions: readonly Mention[],
  values: readonly BoundValue[] = [],
  whole: Message = message,
): Fact | null {
  const spoken = mentions.filter(
    ({ concept, start, end }) => concept.startsWith('phase-') && !isInside(message.pasted, { start, end }),
  );
  const told = ofDepartures(message, spoken, mentions, values);
  const early = told.find(({ concept }) => concept === 'phase-early');
  const late = told.find(({ concept }) => concept === 'phase-late');
  const both = told.find(({ concept }) => concept === 'phase-both');
  const tenure = tenureOf(whole, values);
  const first = both ?? early ?? late ?? tenure;
  if (first === undefined || first === null) return null;
  const quote = whole.text.slice(first.start, first.end);
  if (
    both !== undefined ||
    ((early ?? (tenure?.early ? tenure : undefined)) !== undefined &&
      (late ?? (tenure?.early === false ? tenure : undefined)) !== undefined)
  ) {
    return saidFact('churnPhase', 'both', quote);
  }
  if (tenure !== null) return saidFact('churnPhase', tenure.early ? 'early' : 'late', quote);
  return saidFact('churnPhase', early === undefined ? 'late' : 'early', quote);
}

/** The subjects whose figures are taken among newcomers: « 11 % des nouveaux comptes sont activés » says nothing of who leaves. */
const OF_NEWCOMERS = new Set(['activation_rate', 'trial_to_paid', 'time_to_value', 'onboarding_completion']);
/** What else may be said of customers, new or old, than that they leave. */
const OTHER_TROUBLE = /^(?:onboarding-weak|satisfaction-low|frequency-low|programme-weak|no-programme)$/;

/**
 * Of the phases spoken of, those of departures: not the newcomers that a figure of the start counts; nor, where departures have a
 * phase in a sentence of their own, those of a sentence about another trouble.
 */
function ofDepartures(
  { sentences }: Message,
  spoken: readonly Mention[],
  mentions: readonly Mention[],
  values: readonly BoundValue[],
): Mention[] {
  const counted = values.filter(({ subject }) => OF_NEWCOMERS.has(subject));
  const phases = spoken.filter(
    ({ start, end }) => !counted.some((value) => start < value.end + 5 && end > value.start),
  );
  const about = (mention: Mention, concept: RegExp) => {
    const sentence = spanAt(sentences, mention.start) ?? mention;
    return mentions.some((other) => concept.test(other.concept) && overlap(other, sentence));
  };
  const leaving = phases.filter((phase) => about(phase, /^churn-high$/));
  if (leaving.length === 0) return phases;
  return phases.filter((phase) => leaving.includes(phase) || !about(phase, OTHER_TROUBLE));
}

/** « avant deux mois », "after 18 months": how long a customer stays before leaving. */
function tenureOf(
  message: Message,
  values: readonly BoundValue[],
): { early: boolean; start: number; end: number } | null {
  for (const quantity of message.quantities) {
    if (quantity.kind === 'number') {
      const counted = ageCounted(message, quantity);
      if (counted !== null) return { early: counted <= EARLY_DAYS, start: quantity.start, end: quantity.end };
    }
    if (quantity.kind !== 'duration' || values.some((value) => overlap(value, quantity))) continue;
    const days = valueFor('days', quantity, true);
    if (days === null) continue;
    const before = message.folded.slice(Math.max(0, quantity.start - 34), quantity.start);
    if (/\b(?:il )?y a $/.test(before) || OF_A_TREND.test(before) || NOBODY.test(before)) continue;
    if (IN.test(message.folded.slice(quantity.end, quantity.end + 14)))
      return { early: days <= EARLY_DAYS, start: quantity.start, end: quantity.end };
    if (BEFORE.test(before)) {
      if (days <= EARLY_DAYS) return { early: true, start: quantity.start, end: quantity.end };
    } else if (AFTER.test(before)) {
      return { early: days <= EARLY_DAYS, start: quantity.start, end: quantity.end };
    }
  }
  return null;
}

/** « personne ne part au bout d'un an » says when they do not leave. */
const NOBODY = /\b(?:personne|aucune?|nobody|no one|hardly anyone|none)\b[^,;.]*$/;

/** « le churn baisse depuis six mois »: how long a trend has lasted, not how long customers stayed. */
const OF_A_TREND =
  /\b(?:baiss|augment|mont|grimp|stagn|recul|progress|explos|chut|diminu|descend|degringol|dur|stable|hausse|part(?:ent)|perd)\w*(?: \w+){0,2} depuis(?: plus de| environ| pres de)? $/;

/** What a subscription sends or bills, by the month. */
const IN_DELIVERIES =
  /^ (?:box|boxes|livraisons?|deliver(?:y|ies)|colis|envois?|parcels?|mensualites?|prelevements?|factures?|invoices?|coffrets?)\b/;

/** Days of « mois 14 », "day 45"; null for any other number. */
function ageCounted({ folded }: Message, { start, end, value }: Quantity): number | null {
  if (IN_DELIVERIES.test(folded.slice(end, end + 16)) && AFTER.test(folded.slice(Math.max(0, start - 34), start)))
    return Number.isInteger(value) ? value * DAYS_OF.box : null;
  const [, unit] = COUNTED_FROM.exec(folded.slice(Math.max(0, start - 24), start)) ?? [];
  if (unit === undefined || !isUnit(unit) || !Number.isInteger(value)) return null;
  return value * DAYS_OF[unit];
}

function isUnit(word: string): word is keyof typeof DAYS_OF {
  return word in DAYS_OF;
}
