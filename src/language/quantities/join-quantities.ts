import type { Lang } from '../../domain/bilingual.ts';
import type { Quantity } from './quantity.ts';

const ABOUT = '(?: (?:seulement|only|about|environ|plus que|nearly|just|almost|around|pres de|a peine|presque|quasi))?';
/** When the first value was: « de 8 % en janvier à 12 % ». */
const WHEN =
  "(?: (?:en|in|last|l'an|l'annee|au|debut|fin|il y a|a year|this|the|mi|ce|le mois|ce mois)[^.,;:!?\\n%]{0,24}?)?";
const TO: Readonly<Record<Lang, RegExp>> = {
  fr: new RegExp(`^${WHEN} (?:a|vers|jusqu'a|->|=>|→)${ABOUT} (?:la |les |une )?$`),
  en: new RegExp(`^${WHEN}(?: all the way)? (?:to|down to|up to|into|->|=>|→)${ABOUT} (?:the )?$`),
};
const FROM: Readonly<Record<Lang, RegExp>> = {
  fr: /(?:^|[^a-z])(?:de|du|d'|passe[esr]{0,2}|passant)(?: (?:environ|pres de|plus de|la|une))? ?$/,
  en: /(?:^|[^a-z])(?:from|went|gone|moved|slid|slipped|fell|rose|dropped)(?: (?:about|around|nearly|the|over))? $/,
};
const MOVED =
  /(?:pass|mont|grimp|descend|baiss|tomb|chut|augment|recul|evolu|bondi|recul|fond|redui|raccourc|allong|went|gone|go|goes|going|moved?|fell|fallen|drop|rose|risen|grew|grown|climb|slid|slip|increas|decreas|jump|cut|improv|shrank|shrunk|shorten|lengthen|up|down)[a-z]*(?: [a-z]+){0,2} ?(?:de |du |d'|from )?$/;
const SPREAD =
  /(?:varie|oscille|va|vont|allant|ordre|autour|fourchette|compris|range|ranges|ranging|varies|anywhere|somewhere|entre|between|fluctue)[a-z]* (?:de |d'|from |in )?$/;
const ARROW = /^ {0,2}(?:-{1,2}>|=>|→) {0,2}(?:environ |about )?$/;
const AND = /^ ?(?:et|and|-|a|to) (?:les |the )?$|^ ?- ?$/;
const BETWEEN = /(?:^|[^a-z])(?:entre|between)(?: (?:les|environ|about|the))? $/;
const OR: Readonly<Record<Lang, RegExp>> = { fr: /^ (?:ou|voire) $/, en: /^ (?:or|maybe) $/ };
const UP: Readonly<Record<Lang, RegExp>> = { fr: /^ (?:a|jusqu'a) $/, en: /^ (?:to|up to) $/ };
const DASH = /^ ?- ?$/;
const SLASH = /^ ?\/ ?$/;

/** Two quantities that are one: « de 8 à 12 % » and "8 → 12%" are a change, « entre 5 et 6 % », "5-6%", "5 or 6%" and « 6/7 % » a range. */
export function joinQuantities(quantities: readonly Quantity[], folded: string, lang: Lang): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const pair = last === undefined ? null : joinPair(last, quantity, folded, lang);
    if (pair === null) joined.push(quantity);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}

function joinPair(first: Quantity, second: Quantity, folded: string, lang: Lang): Quantity | null {
  if (second.start - first.end > 50 || first.upTo !== null) return null;
  const between = folded.slice(first.end, second.start);
  const both = alike(first, second, between);
  if (both === null) return null;
  if (ARROW.test(between)) return change(both, first.start);
  if (first.previous !== null) return null;
  const before = folded.slice(Math.max(0, first.start - 32), first.start);
  const rises = both.first.value < both.second.value;
  const isRange =
    (rises && isSpread(both, before, between, folded, lang)) || (BETWEEN.test(before) && AND.test(between));
  if (isRange) return { ...both.second, start: first.start, value: both.first.value, upTo: both.second.value };
  const isChange =
    (FROM[lang].test(before) && TO[lang].test(between)) ||
    (!rises && UP[lang].test(between) && both.second.kind !== 'duration');
  return isChange && first.outOf === null ? change(both, first.start) : null;
}

function change({ first, second }: Both, start: number): Quantity {
  return { ...second, start, previous: first.value };
}

/** Whether two values that rise are the ends of one: 5-6 %, 5 à 6 %, 5 or 6%, 6/7 %, « de 2 à 3 semaines ». */
function isSpread({ first, second }: Both, before: string, between: string, folded: string, lang: Lang): boolean {
  const close = second.value <= first.value * 2;
  if (DASH.test(between)) return !/[a-z\d]-$/.test(before);
  if (OR[lang].test(between)) return close && second.kind !== 'number';
  if (SLASH.test(between)) return close && second.kind !== 'number' && second.outOf === null;
  if (!UP[lang].test(between)) return false;
  if (SPREAD.test(before)) return true;
  if (!FROM[lang].test(before)) return !MOVED.test(before);
  const counted = second.kind === 'duration' || second.kind === 'times';
  return counted && !MOVED.test(folded.slice(Math.max(0, first.start - 44), first.start));
}

type Both = { readonly first: Quantity; readonly second: Quantity };

/** « de 8 à 12 % »: the first is a share as well, as is the second of « de 8 % à 12 ». Two of different kinds are never one. */
function alike(first: Quantity, second: Quantity, between: string): Both | null {
  if (first.kind === second.kind) {
    if (first.kind === 'duration' && first.unit !== second.unit) return null;
    return { first, second: { ...second, currency: second.currency ?? first.currency, per: second.per ?? first.per } };
  }
  if (first.kind === 'number' && second.outOf === null)
    return { first: { ...first, value: scaled(first.value, second) }, second };
  const isShort = between.length <= 12 && second.kind === 'number' && second.outOf === null && second.per === null;
  if (!isShort || first.outOf !== null || (first.kind !== 'share' && first.kind !== 'money')) return null;
  return { first, second: { ...first, end: second.end, value: scaled(second.value, first) } };
}

function scaled(value: number, like: Quantity): number {
  return like.kind === 'share' ? Number((value / 100).toPrecision(15)) : value;
}
