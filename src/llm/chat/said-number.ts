import { type FactName, factDefinitions } from '../../domain/facts.ts';
import { findQuantities } from '../../language/quantities/find-quantities.ts';
import type { Per, Quantity } from '../../language/quantities/quantity.ts';
import { monthlyRate } from '../embedded/facts/read-churn.ts';
import { isMark } from '../embedded/facts/read-satisfaction.ts';
import { type Message, overlap, type Span } from '../embedded/message/message.ts';
import { isAge } from '../embedded/values/is-age.ts';
import { isChange } from '../embedded/values/is-change.ts';
import { type SubjectKind, valueFor } from '../embedded/values/subject-kinds.ts';

/** A number of the message that a fact may be: its value in the fact's unit, and the ways a model may have written it. */
type Candidate = { readonly value: number; readonly written: readonly number[] };

/** A model rounds: a third is 0.33. */
const ROUNDING = 0.02;

/** Facts that tell what was before: of « de 8 à 12 % » the first number. */
const BEFORE: ReadonlySet<FactName> = new Set(['churnBaseline', 'customersLostBaseline']);
const RATES: ReadonlySet<FactName> = new Set(['churnMonthly', 'churnBaseline']);

/** Words after a bare number that leave it what it is; any other word says what it counts. */
const NEUTRAL =
  /^ ?(?:[^a-z ]|$|(?:a|ans?|and|at|au|aux|avec|but|by|ce|cette|chez|contre|dans|de|depuis|des?|du|en|est|et|for|from|in|is|la|last|le|les|mais|mois|month|now|of|on|or|ou|out|par|per|points?|pour|sur|the|this|today|versus|vs|with|year|y)(?![a-z]))/;

/**
 * The number of a stretch of a message that a model means by `claimed`, as our own reader reads it, in the unit of the fact; null when
 * there is none, when it measures something else, or when two would do. `numerals` are all the numbers of the message, articles apart.
 */
export function saidNumber(
  message: Message,
  span: Span,
  { name, claimed, per, numerals }: { name: FactName; claimed: number; per: Per | null; numerals: readonly Span[] },
): number | null {
  const candidates = quantitiesIn(message, span, numerals).flatMap((quantity) =>
    candidatesOf(message, quantity, name, per),
  );
  const [best, next] = candidates
    .map(({ value, written }) => ({ value, distance: Math.min(...written.map((number) => distance(number, claimed))) }))
    .filter(({ distance }) => distance <= ROUNDING)
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined) return null;
  const isUnclear = next !== undefined && next.value !== best.value && next.distance - best.distance < 1e-9;
  return isUnclear ? null : best.value;
}

function distance(number: number, claimed: number): number {
  return number === claimed ? 0 : Math.abs(number - claimed) / Math.max(Math.abs(number), Math.abs(claimed));
}

/** The quantities whose numbers stand in the stretch; none when it cuts a number in two. */
function quantitiesIn(message: Message, span: Span, numerals: readonly Span[]): Quantity[] {
  const holds = ({ start, end }: Span) => span.start <= start && end <= span.end;
  if (numerals.some((numeral) => overlap(numeral, span) && !holds(numeral))) return [];
  return message.quantities.flatMap((quantity) => {
    if (!overlap(quantity, span)) return [];
    const inside = numerals.filter((numeral) => overlap(numeral, quantity));
    const startsIn = span.start <= quantity.start;
    if (holds(quantity) || (startsIn && inside.length > 0 && inside.every(holds))) return [quantity];
    const isPair = quantity.previous !== null || quantity.upTo !== null;
    return isPair ? partsOf(message, { start: Math.max(span.start, quantity.start), end: span.end }) : [];
  });
}

/** One end of « de 8 à 12 % », when that is all that is quoted: it has a unit of its own, or it is no quantity. */
function partsOf({ text, lang }: Message, { start, end }: Span): Quantity[] {
  return findQuantities(text.slice(start, end), lang)
    .filter(({ kind }) => kind !== 'number')
    .map((quantity) => ({ ...quantity, start: start + quantity.start, end: start + quantity.end }));
}

function candidatesOf(message: Message, quantity: Quantity, name: FactName, per: Per | null): Candidate[] {
  if (name === 'npsDrop') return dropOf(message, quantity);
  if (isMove(message, quantity, name) || isAge(message, quantity) || (name === 'csat' && isMark(message, quantity)))
    return [];
  const kind = kindOf(name);
  if (kind === null) return [];
  const now = BEFORE.has(name) && quantity.previous !== null ? { ...quantity, value: quantity.previous } : quantity;
  if (kind === 'count' && now.kind === 'times' && now.per === null)
    return candidatesOf(message, { ...now, kind: 'number' }, name, per);
  const timed = kind === 'frequency' && now.per === null ? { ...now, per } : now;
  const value = valueFor(kind, timed, isBare(message, quantity, kind));
  if (value === null) return [];
  const monthly = RATES.has(name) && per !== null ? Number(monthlyRate(value, per).toPrecision(12)) : value;
  const ends = now.upTo === null ? [] : [now.value, now.upTo];
  const plain = [value, monthly, now.value, ...ends];
  const isShare = kind === 'share' || kind === 'growth';
  return [{ value: monthly, written: isShare ? plain.flatMap((number) => [number, number * 100]) : plain }];
}

/** « NPS de −12 » is a level, « NPS +12 points » a change. */
function isMove(message: Message, quantity: Quantity, name: FactName): boolean {
  if (name !== 'nps' || message.folded.charAt(quantity.start) === '+') return isChange(message, quantity);
  return isChange(message, { ...quantity, signed: false });
}

/** A number without a unit counts as near its name unless a word after it says what it counts. */
function isBare({ folded }: Message, { kind, end }: Quantity, measured: SubjectKind): boolean {
  if (kind !== 'number' || measured === 'count' || measured === 'frequency') return true;
  return NEUTRAL.test(folded.slice(end, end + 16));
}

/** Points lost, or the difference of « de 45 à 20 ». */
function dropOf(message: Message, quantity: Quantity): Candidate[] {
  const { kind, value, previous } = quantity;
  if (kind !== 'points' && kind !== 'number') return [];
  if (previous !== null) return previous > value ? [{ value: previous - value, written: [previous - value] }] : [];
  const lost = Math.abs(value);
  return isBare(message, quantity, 'nps') ? [{ value: lost, written: [lost, -lost] }] : [];
}

/** How the values of a fact are written. */
function kindOf(name: FactName): SubjectKind | null {
  if (name === 'nrr') return 'growth';
  if (name === 'nps') return 'nps';
  const kinds: Readonly<Partial<Record<string, SubjectKind>>> = {
    share: 'share',
    points: 'score',
    money: 'money',
    days: 'days',
    months: 'months',
    perYear: 'frequency',
    ratio: 'ratio',
    count: 'count',
  };
  return kinds[factDefinitions[name].unit] ?? null;
}
