import type { Fact, Facts } from '../../../domain/facts.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, overlap, type Span, spanAt } from '../message/message.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { isChange } from '../values/is-change.ts';
import { standingOf } from '../values/standing.ts';
import { valueFor } from '../values/subject-kinds.ts';
import { incidentWords } from './read-incidents.ts';
import { saidFact } from './said-fact.ts';

/** Under this share of the scale an average mark says that customers are not satisfied: 3.5 out of 5. */
const LOW_MARK = 0.7;
const STARS = 5;
const RATING =
  /\b(?:notes?|notee?s?|avis|etoiles?|google|tripadvisor|trustpilot|booking|yelp|satisf[a-z]*|csat|rating|ratings|rated|rate us|stars?|reviews?|score|scores|mark|marks|app store|play store|capterra|g2|moyenne)\b/;

/** NPS that fell, and marks out of 5: what a level alone does not say. */
export function readSatisfaction(message: Message, values: readonly BoundValue[], known: Facts): Record<string, Fact> {
  return { ...readMark(message), ...readDrop(message, values), ...readDropSince(message, values, known) };
}

/** « le NPS était à 55 il y a un mois », when today's is known already. */
function readDropSince(message: Message, values: readonly BoundValue[], { nps }: Facts): Record<string, Fact> {
  const before = values.find(({ subject, standing }) => subject === 'nps' && standing === 'past');
  const now = values.some(({ subject, standing }) => subject === 'nps' && standing === 'ours');
  if (before === undefined || now || typeof nps?.value !== 'number' || before.value <= nps.value) return {};
  const inMonth =
    EARLIER.test(message.folded) || isWithinMonth(message, { start: 0, end: message.text.length }) === true;
  const fact = inMonth
    ? saidFact('npsDrop', before.value - nps.value, before.quote)
    : saidFact('satisfactionLow', true, before.quote);
  if (fact === null) return {};
  return inMonth ? { npsDrop: fact } : { satisfactionLow: fact };
}

/** A mark is no share of satisfied customers; only a low one says something. */
function readMark(message: Message): Record<string, Fact> {
  const mark = message.quantities.find(
    (quantity) => (isMark(message, quantity) || isStars(message, quantity)) && standingOf(message, quantity) === 'ours',
  );
  if (mark === undefined || (mark.outOf === null ? mark.value / STARS : mark.value) >= LOW_MARK) return {};
  const fact = saidFact('satisfactionLow', true, quoteOf(message, mark));
  return fact === null ? {} : { satisfactionLow: fact };
}

/** « 4,2/5 », "3.0 out of 5 on TripAdvisor": an average, not a count of customers. */
export function isMark(message: Message, { outOf, start, end }: Quantity): boolean {
  if (outOf === null || ![5, 7, 10, 20].includes(outOf)) return false;
  const inside = message.folded.slice(start, end);
  if (/[a-z]{4,}/.test(inside.replace(/out of|sur|etoiles|stars/g, ''))) return false;
  const sentence = spanAt(message.sentences, start) ?? { start, end };
  const from = start - sentence.start < 4 ? 0 : sentence.start;
  return RATING.test(message.folded.slice(Math.max(from, start - 60), Math.min(sentence.end, end + 40)));
}

/** "the stars went from 4.6 to", « la note Google est à »: what only a mark out of five comes after. */
const RATED =
  /\b(?:stars?|star rating|etoiles|(?:google|trustpilot|tripadvisor|app store|play store|capterra|g2|yelp) ?(?:note|rating|score|reviews?|avis)?|(?:note|rating|rated|notes?) (?:google|trustpilot|tripadvisor|moyenne|on google|on trustpilot|on tripadvisor|in the app store))\b[^.;!?\d]*$/;

/** « 3,2 étoiles », "3.2 stars": of five. */
function isStars({ folded }: Message, { kind, value, start, end }: Quantity): boolean {
  return (
    kind === 'number' &&
    value > 0 &&
    value <= STARS &&
    ((/^ ?(?:stars?|etoiles?|★|⭐)/u.test(folded.slice(end, end + 10)) && !COMFORT.test(folded.slice(0, start))) ||
      (!Number.isInteger(value) && RATED.test(folded.slice(Math.max(0, start - 48), start))))
  );
}

/** « un hôtel 3 étoiles » is a class of comfort. */
const COMFORT = /\b(?:hotel|camping|residence|palace|gite|etablissement|resort|spa|village)s?(?: club)? $/;

/** Points lost: in a month they may be an emergency, over a longer time they say that satisfaction falls. */
function readDrop(message: Message, values: readonly BoundValue[]): Record<string, Fact> {
  const nps = values.filter(({ subject }) => subject === 'nps');
  const fallen = nps.find(
    ({ quantity, value, standing }) => standing === 'ours' && quantity.previous !== null && quantity.previous > value,
  );
  const now = nps.find(({ standing }) => standing === 'ours');
  const before =
    nps.find(({ standing }) => standing === 'past') ?? (now === undefined ? undefined : earlierScore(message, now));
  const lost =
    nps.find(({ standing, quantity }) => standing === 'change' && !isGain(message, quantity)) ??
    pointsLost(message, nps[0]);
  const points =
    fallen !== undefined && fallen.quantity.previous !== null
      ? fallen.quantity.previous - fallen.value
      : lost !== null
        ? Math.abs(lost.value)
        : before !== undefined && now !== undefined && before.value > now.value
          ? before.value - now.value
          : null;
  const source = fallen ?? lost ?? now;
  if (points === null || source === undefined) return {};
  const sentence = spanAt(message.sentences, source.start) ?? source;
  const clause = spanAt(message.clauses, source.quantity.start) ?? sentence;
  const inMonth =
    withinOf(source.quantity) ??
    isWithinMonth(message, clause) ??
    isWithinMonth(message, sentence) ??
    (lost !== null || isWithinMonth(message, { start: 0, end: message.text.length }) === true);
  const fact = inMonth
    ? saidFact('npsDrop', points, quoteOf(message, source))
    : saidFact('satisfactionLow', true, quoteOf(message, source));
  if (fact === null) return {};
  return inMonth ? { npsDrop: fact } : { satisfactionLow: fact };
}

/** « NPS now 12, having lost 24 points »: points that stand beside a score. */
function pointsLost(message: Message, score: BoundValue | undefined): BoundValue | null {
  if (score === undefined) return null;
  const quantity = message.quantities.find(
    (candidate) =>
      candidate.kind === 'points' &&
      candidate !== score.quantity &&
      Math.abs(candidate.start - score.quantity.start) < 80 &&
      isChange(message, candidate) &&
      !isGain(message, candidate),
  );
  return quantity === undefined ? null : { ...score, value: Math.abs(quantity.value), quantity };
}

const EARLIER =
  /il y a (?:un|1) mois|a month ago|one month ago|mois (?:dernier|passe|precedent|d'avant)|last month|previous month|month before|month ago|\bavant\b|before/;

/** « de 41 en septembre, le NPS est tombé à 16 »: where it fell from. */
const FROM = /(?:^|[\s(,])(?:de|from) $/;

/** « 35 ce mois, 55 le mois passé »: another number of the sentence that words place in the past. */
function earlierScore(message: Message, { quantity: now, start }: BoundValue): { value: number } | undefined {
  const sentence = spanAt(message.sentences, start) ?? now;
  return message.quantities.find(
    (quantity) =>
      quantity !== now &&
      quantity.kind === 'number' &&
      Math.abs(quantity.value) <= 100 &&
      Math.abs(quantity.start - sentence.end) < 60 &&
      (EARLIER.test(message.folded.slice(quantity.end, quantity.end + 26)) ||
        EARLIER.test(message.folded.slice(Math.max(now.end, quantity.start - 24), quantity.start)) ||
        (quantity.end <= now.start &&
          overlap(quantity, sentence) &&
          FROM.test(message.folded.slice(Math.max(0, quantity.start - 6), quantity.start)))),
  );
}

function withinOf({ per }: Quantity): boolean | null {
  return per === null ? null : per === 'month' || per === 'week' || per === 'day';
}

/** Whether a stretch of the message speaks of a month, or of something longer; null when it says neither. */
function isWithinMonth(message: Message, span: Span): boolean | null {
  const days = message.quantities
    .filter((quantity) => quantity.kind === 'duration' && overlap(quantity, span))
    .map((quantity) => valueFor('days', quantity, true) ?? 0);
  if (days.some((length) => length > 35)) return false;
  if (days.some((length) => length >= 7) || incidentWords.has('month', message, span)) return true;
  const apart = monthsApart(message.folded.slice(span.start, span.end));
  if (apart !== null) return apart === 1;
  return incidentWords.has('longer', message, span) ? false : null;
}

const MONTH_NAMES: readonly (readonly string[])[] = [
  [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
  ],
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
];

/** « de 41 en septembre à 16 en octobre »: how many months lie between the first two named, going forward; null when fewer are. */
function monthsApart(text: string): number | null {
  const named = [...text.matchAll(/[a-z]+/g)]
    .map(([word]) => Math.max(...MONTH_NAMES.map((names) => names.indexOf(word))))
    .filter((month) => month >= 0);
  const [first, second] = named;
  return first === undefined || second === undefined || first === second ? null : (second - first + 12) % 12;
}

function isGain(message: Message, quantity: Quantity): boolean {
  if (quantity.signed) return quantity.value > 0 && message.folded.charAt(quantity.start) === '+';
  return /\b(?:gagn|augment|progress|grimp|monte|montee|up\b|gain|rose|rise|climb|increas|improv|grew|hausse|plus)/.test(
    message.folded.slice(Math.max(0, quantity.start - 32), quantity.end + 12),
  );
}

function quoteOf(message: Message, { start, end }: Span): string {
  const clause = spanAt(message.clauses, start) ?? { start, end };
  return message.text.slice(clause.start, Math.max(clause.end, end)).trim();
}
