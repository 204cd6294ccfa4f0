import type { Fact } from '../../../domain/facts.ts';
import type { Per, Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, spanAt } from '../message/message.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { isAge } from '../values/is-age.ts';
import { perNear } from '../values/per-near.ts';
import { standingOf } from '../values/standing.ts';
import { saidFact } from './said-fact.ts';

const MONTHS: Readonly<Record<Per, number>> = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, year: 12 };

/** A rate lost over a stretch of time, as the monthly rate that gives it: 1 − (1 − r)^(1/months). */
export function monthlyRate(rate: number, per: Per): number {
  return per === 'month' ? rate : 1 - (1 - rate) ** (1 / MONTHS[per]);
}

/** The churn a message states: a month's, with its usual level when that is told; `period` stays open when no words give it. */
export function readChurn(message: Message, values: readonly BoundValue[]): Record<string, Fact> {
  const stated = values.filter(({ subject }) => churnRates.has(subject));
  const now = stated.flatMap(currentOf);
  const once = stated.filter(({ standing }) => standing === 'past');
  const [first] = now.length > 0 ? now : once;
  if (first === undefined) return {};
  const beside = otherRates(message, [...now, ...once], values);
  const rates = [...now.map(toRate), ...beside];
  const current = rates.find((rate) => !isUsual(message, rate)) ?? (now.length > 0 ? rates[0] : undefined);
  const usual =
    [...rates, ...once.map(toRate)].find((rate) => rate !== current && isUsual(message, rate)) ??
    once.filter((value) => LAST_MONTH.test(message.folded.slice(value.start - 24, value.end + 24))).map(toRate)[0];
  if (current === undefined) return {};
  if (isOfTheirStart(message, first)) {
    const high = saidFact('churnHigh', true, current.quote);
    return high === null ? {} : { churnHigh: high };
  }
  const facts: Record<string, Fact> = {};
  const per =
    first.subject === 'annualised_churn'
      ? 'year'
      : (current.per ?? stated.find(({ per }) => per !== null)?.per ?? (usual === undefined ? null : 'month'));
  const said = saidFact('churnMonthly', monthlyRate(current.value, per ?? 'month'), current.quote);
  if (said !== null) facts.churnMonthly = per === null ? { ...said, period: 'unstated' } : said;
  const baseline = usual === undefined ? null : saidFact('churnBaseline', usual.value, usual.quote);
  if (baseline !== null) facts.churnBaseline = baseline;
  return facts;
}

/** A share this large, lost by a point of their stay, is no monthly rate: « la moitié part avant le deuxième mois ». */
const MOST_A_MONTH = 0.25;
const MANY_AT_FIRST = 0.15;
const BY_THEN =
  /^[^.;!?]{0,40}\b(?:before|within|inside|in under|after|by (?:the|their|month|week|day)|in (?:the|their) first|avant|au bout d|apres|des (?:le|la)|dans les|des leur|en moins d)/;

/** "in the first sixty days we lose": the stay is told before the share. */
const IN_THE_FIRST =
  /\b(?:in|within|during|over|dans|pendant|durant|sur) (?:the|their|les|leurs) (?:very )?(?:first|premiers?|premieres?)\b[^.;!?%]{0,40}$/;

function isOfTheirStart({ folded }: Message, { per, value, quantity, start, end }: BoundValue): boolean {
  if (per === null && value >= MANY_AT_FIRST && IN_THE_FIRST.test(folded.slice(Math.max(0, start - 48), start)))
    return true;
  return per === null && value >= MOST_A_MONTH && BY_THEN.test(folded.slice(Math.max(quantity.end, end - 6), end + 60));
}

/** What stands now: a level of ours, or the one that an aim starts from, « de 6 à 4 % ». */
function currentOf(stated: BoundValue): BoundValue[] {
  if (stated.standing === 'ours') return [stated];
  const { previous } = stated.quantity;
  return stated.standing === 'target' && previous !== null ? [{ ...stated, value: previous }] : [];
}

type Rate = { value: number; per: Per | null; quote: string; quantity: Quantity };

function toRate({ value, per, quote, quantity }: BoundValue): Rate {
  return { value, per, quote, quantity };
}

/** Shares without a name of their own, beside a churn that has one: « 7,1 % de churn, contre 2,3 % d'habitude ». */
function otherRates(message: Message, ours: readonly BoundValue[], values: readonly BoundValue[]): Rate[] {
  const stated = values.filter(({ subject }) => churnRates.has(subject));
  return message.quantities.flatMap((quantity) => {
    if (
      stated.some((value) => value.quantity === quantity) ||
      quantity.kind === 'duration' ||
      isAge(message, quantity) ||
      quantity.kind === 'money'
    )
      return [];
    const near = ours.some(({ quantity: other }) => Math.abs(other.start - quantity.start) < REACH);
    const value =
      quantity.kind === 'share'
        ? quantity.value
        : quantity.kind === 'number' && quantity.value <= 100
          ? quantity.value / 100
          : null;
    if (!near || value === null || nearestSubject(values, quantity) === 'other') return [];
    const rate: Rate = {
      value,
      per: perNear(message, quantity, quantity),
      quote: message.text.slice(quantity.start, quantity.end),
      quantity,
    };
    if (standingOf(message, quantity) === 'others') return [];
    if (isUsual(message, rate)) return [rate];
    return quantity.kind === 'share' && ours.some((own) => isUsual(message, toRate(own)) || own.standing === 'past')
      ? [rate]
      : [];
  });
}

/** What the bound value just before a quantity measures. */
function nearestSubject(values: readonly BoundValue[], quantity: Quantity): 'churn' | 'other' | null {
  const before = values.findLast((value) => value.quantity.end <= quantity.start);
  if (before === undefined) return null;
  return churnRates.has(before.subject) ? 'churn' : 'other';
}

/** The metrics that state a churn of customers: by month, by year. */
export const churnRates: ReadonlySet<string> = new Set(['monthly_churn', 'annualised_churn']);

/** How far apart two rates of one comparison stand, in characters. */
const REACH = 90;
const LAST_MONTH =
  /mois (?:dernier|passe|precedent|d'avant)|(?:last|previous|prior) month|month before|d'hab|usual|normal/;
const USUAL_AFTER =
  /^ ?(?:,? ?(?:d'hab(?:itude)?|habituellement|habituel(?:le)?s?|en temps normal|d'ordinaire|normalement|en general|usual(?:ly)?|normal(?:ly)?|typically|is normal|le mois (?:dernier|passe|precedent|d'avant)|last month|the month before|(?:les )?autres mois|most months|on average|de median[a-z]*|median)\b)/;
const USUAL_BEFORE =
  /(?:\bd'hab(?:itude)?|habituellement|en temps normal|d'ordinaire|normalement|usual(?:ly)?|normal(?:ly)?|typically|baseline|median[a-z]*|most months|run rate|autres mois|mois precedents)\b[^.;!?,\d%]{0,40}$|\b(?:contre|au lieu des?|against|versus|vs\.?|up from|instead of)(?: (?:a|an|the|les|des|our|nos))?(?: usual| normal)? ?$/;

/** Another year is no usual month. */
const A_YEAR_AGO =
  /^ ?(?:,? ?(?:en 20\d\d|in 20\d\d|l'an(?:nee)? (?:dernier|passe|precedent|d'avant)|il y a un an|last year|a year ago))/;

/** Whether words beside a rate say that it is what happens in other months. */
function isUsual(message: Message, { quantity }: Rate): boolean {
  const sentence = spanAt(message.sentences, quantity.start) ?? quantity;
  const clause = spanAt(message.clauses, quantity.start) ?? sentence;
  const before = message.folded.slice(Math.max(clause.start, quantity.start - 60), quantity.start);
  const contrast = message.folded.slice(Math.max(sentence.start, quantity.start - 20), quantity.start);
  if (A_YEAR_AGO.test(message.folded.slice(quantity.end, quantity.end + 30))) return false;
  return (
    USUAL_AFTER.test(message.folded.slice(quantity.end, quantity.end + 30)) ||
    USUAL_BEFORE.test(before) ||
    USUAL_BEFORE.test(contrast)
  );
}
