import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';
import { QUANTITY_MARKS } from '../message/parse-phrase.ts';

const SPAN =
  /(?:\b9 ?(?:-|a|et|ou|to|and|or|\/|s and) ?10s?\b|\b7 ?(?:-|a|et|ou|to|and|or|\/|s and) ?8s?\b|\b0 ?(?:-|a|et|to|through|and) ?6\b|\b4 ?(?:-|et|ou|and|or|\/|s and) ?5s?\b|\bzeros? to six(?:es)?\b)/g;
const AT_LEAST =
  /(?:entre|between) (?:deux|2|two) [a-z]+|(?:au moins|at least|plus d['e] ?|more than|moins d['e] |fewer than|less than) ?[^ ]+ (?:fois|achats?|commandes?|times|orders?|purchases?|visits?|visites?)|[^ ]+ (?:fois|achats?|commandes?|times|orders?|purchases?) (?:ou plus|et plus|or more|\+)/g;
const MONTHS =
  /^ ?(?:er |of |de )?(?:janv(?:ier)?|fev(?:rier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?)\b/;
const ORDINAL = /^(?:er|e|eme|st|nd|rd|th)\b/;
const YEAR_BEFORE =
  /\b(?:en|in|depuis|since|annee|year|fin|debut|(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)[a-z]*\.?) ?$/;
const LABEL_BEFORE = /\b(?:exercice|exercise|question|cas|case|etape|step|numero|slide) ?(?:n°|no\.?|#)? ?$/;
const FAR_APART = 5;
/** Of fewer, a share in words is a figure of speech. */
const LEAST_WHOLE = 30;
const FRACTION = /^([-+]?[\d., ]*\d ?(?:k|m)?)(?= )(.*[^\d., ])([\d., ]*\d ?(?:k|m)?)$/;

/**
 * A message as calculations read it: « 340 notes sur 420 » is two numbers and the words between them, and what is no amount is
 * left as words: marks of a scale (9–10), "at least twice", days of a month, years.
 */
export function openMessage(message: Message): Message {
  const { folded } = message;
  const left = [...folded.matchAll(SPAN), ...folded.matchAll(AT_LEAST)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const quantities = message.quantities
    .flatMap((quantity) => split(quantity, folded))
    .map((quantity) => withPoints(quantity, folded))
    .filter(
      (quantity) =>
        !left.some(({ start, end }) => start <= quantity.start && quantity.start < end && isCount(quantity)) &&
        !isCalendar(quantity, folded),
    );
  return { ...message, quantities, marked: mark(folded, quantities) };
}

/** « 0,5 point », "4 more points": points, however far the word stands. */
function withPoints(quantity: Quantity, folded: string): Quantity {
  if (quantity.kind !== 'number') return quantity;
  const [words] =
    /^ (?:(?:more|extra|additional|petits?|autres|full) )?(?:points?|pts?|pp)\b/.exec(
      folded.slice(quantity.end, quantity.end + 20),
    ) ?? [];
  return words === undefined ? quantity : { ...quantity, kind: 'points', end: quantity.end + words.length };
}

function isCount({ kind }: Quantity): boolean {
  return kind === 'number' || kind === 'times';
}

function isCalendar({ kind, value, start, end, outOf }: Quantity, folded: string): boolean {
  if (kind !== 'number' || outOf !== null || !Number.isInteger(value)) return false;
  if (/^(?:one|une?)$/.test(folded.slice(start, end))) return true;
  if (LABEL_BEFORE.test(folded.slice(Math.max(0, start - 14), start))) return true;
  const after = folded.slice(end, end + 14);
  if (value >= 1 && value <= 31 && (MONTHS.test(after) || ORDINAL.test(after))) return true;
  return (
    value >= 1990 &&
    value <= 2100 &&
    end - start === 4 &&
    YEAR_BEFORE.test(folded.slice(Math.max(0, start - 10), start)) &&
    !/^ ?[a-z]{5,}/.test(after)
  );
}

/** A part and its whole, where both are written in digits. */
function split(quantity: Quantity, folded: string): Quantity[] {
  const { start, end, value, outOf, kind, previous } = quantity;
  if (kind === 'money' && previous !== null && Math.max(value, previous) >= FAR_APART * Math.min(value, previous))
    return splitChange(quantity, previous, folded);
  if (outOf === null || kind !== 'share') return [quantity];
  const match = FRACTION.exec(folded.slice(start, end));
  if (match === null) return splitWords(quantity, outOf, folded) ?? wholeOnly(quantity, outOf, folded);
  const [, part = '', , whole = ''] = match;
  const number = { ...quantity, kind: 'number', outOf: null } as const;
  return [
    { ...number, end: start + part.length, value: Math.round(value * outOf * 1e6) / 1e6 },
    { ...number, start: end - whole.trimStart().length, value: outOf },
  ];
}

/** "thirty out of twelve hundred": as digits; "one in five" stays a share. */
function splitWords(quantity: Quantity, outOf: number, folded: string): Quantity[] | null {
  const { start, end, value } = quantity;
  const [, part, joint] =
    /^([a-z][a-z -]*?)( (?:out of|of|in|on|sur|parmi) )[a-z]/.exec(folded.slice(start, end)) ?? [];
  if (part === undefined || joint === undefined || outOf < LEAST_WHOLE) return null;
  const number = { ...quantity, kind: 'number', outOf: null } as const;
  return [
    { ...number, end: start + part.length, value: Math.round(value * outOf) },
    { ...number, start: start + part.length + joint.length, value: outOf },
  ];
}

/** « deux fois ou plus sur 1 900 » is no fraction: only the whole counts. */
function wholeOnly(quantity: Quantity, outOf: number, folded: string): Quantity[] {
  const text = folded.slice(quantity.start, quantity.end);
  const [digits] = /[\d., ]*\d ?(?:k|m)?$/.exec(text) ?? [];
  if (digits === undefined || !/fois|times|twice|achats|orders/.test(text)) return [quantity];
  return [{ ...quantity, kind: 'number', outOf: null, start: quantity.end - digits.trimStart().length, value: outOf }];
}

/** « une LTV de 1 000 € à 50 € d’ARPU » is no change from one amount to another: they are too far apart. */
function splitChange(quantity: Quantity, previous: number, folded: string): Quantity[] {
  const { start, end } = quantity;
  const match = /^(.*?) (?:a|to|-) (.*)$/.exec(folded.slice(start, end));
  if (match === null) return [quantity];
  const [, first = '', second = ''] = match;
  return [
    { ...quantity, previous: null, end: start + first.length, value: previous },
    { ...quantity, previous: null, start: end - second.length },
  ];
}

function mark(folded: string, quantities: readonly Quantity[]): string {
  let marked = '';
  let past = 0;
  for (const { start, end, kind } of quantities) {
    marked += folded.slice(past, start) + QUANTITY_MARKS[kind].repeat(end - start);
    past = end;
  }
  return marked + folded.slice(past);
}
