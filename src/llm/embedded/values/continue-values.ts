import { CORRECTS } from '../correction-words.ts';
import { type Message, overlap, spanAt } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { BoundValue } from './bound-value.ts';
import { perNear } from './per-near.ts';
import { standingOf } from './standing.ts';
import { subjectKinds, valueFor } from './subject-kinds.ts';

/** A value farther than this from what it continues is about something else. */
const REACH = 130;

/**
 * Values that go on about a subject named before: « on vise 60 de NPS, on plafonne à 27 », « si le churn montait à 10 %…, mais là
 * non : 3 % »; and, within one message, the figure that corrects another: « trois sur dix… non pardon, trois sur vingt ».
 */
export function continueValues(
  message: Message,
  subjects: readonly Mention[],
  bound: readonly BoundValue[],
): BoundValue[] {
  const values = [...bound];
  const named = subjects.filter(({ concept }) => concept !== 'customers');
  for (const counted of message.quantities) {
    if (values.some((value) => value.quantity === counted)) continue;
    const last = latestBefore(values, counted.start);
    const quantity = last === undefined ? counted : inUnitOf(message, last, counted);
    if (last === undefined || quantity.start - last.end > REACH) continue;
    const between = { start: last.end, end: quantity.start };
    if (named.some((mention) => overlap(mention, between))) continue;
    const kind = subjectKinds[last.subject];
    const value = kind === undefined ? null : valueFor(kind, quantity, true);
    if (value === null) continue;
    const standing = standingOf(message, quantity);
    if (
      last.standing === 'ours' &&
      last.subject !== 'monthly_churn' &&
      isSetAgainst(message, between, standing) &&
      (last.quantity.kind === quantity.kind || quantity.kind === 'number')
    ) {
      values[values.indexOf(last)] = {
        ...last,
        quantity: { ...last.quantity, previous: last.quantity.previous ?? value },
      };
      continue;
    }
    const moved =
      standing !== 'others' &&
      standing !== 'supposed' &&
      (movesTo(message, last, between) || isNow(message, last, quantity) || isNext(message, last, quantity));
    const corrects = CORRECTS.test(message.folded.slice(between.start, between.end));
    const aimed = last.standing === 'ours' && standing === 'target';
    if (!corrects && !moved && !aimed && (last.standing === 'ours' || standing !== 'ours')) continue;
    const sentence = spanAt(message.sentences, quantity.start) ?? quantity;
    const next: BoundValue = {
      subject: last.subject,
      value,
      quantity: moved ? { ...quantity, previous: last.value } : quantity,
      per: perNear(message, quantity, kind === 'share' ? { ...quantity, kind } : quantity) ?? last.per,
      quote: message.text.slice(Math.min(last.start, quantity.start), quantity.end).trim(),
      standing: aimed && !moved ? 'target' : 'ours',
      start: Math.max(last.end, sentence.start),
      end: quantity.end,
    };
    if ((corrects || moved) && last.standing === 'ours') values[values.indexOf(last)] = { ...last, standing: 'past' };
    values.push(next);
  }
  return values.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** « 45 jours en 2024, 70 aujourd'hui »: a bare number that is told of today is in the unit of what it follows. */
function inUnitOf({ folded }: Message, last: BoundValue, quantity: BoundValue['quantity']): BoundValue['quantity'] {
  const inherits = last.quantity.kind === 'duration' && quantity.kind === 'number' && quantity.outOf === null;
  return inherits &&
    (NOW.test(folded.slice(quantity.end, quantity.end + 18)) ||
      AGAINST.test(folded.slice(last.quantity.end, quantity.start)))
    ? { ...quantity, kind: 'duration', unit: last.quantity.unit }
    : quantity;
}

function latestBefore(values: readonly BoundValue[], at: number): BoundValue | undefined {
  const before = values.filter((value) => value.quantity.end <= at);
  return before.toSorted((a, b) => a.quantity.end - b.quantity.end).at(-1);
}

/** « passés de 4 commandes par an à 2 », « de 5,6 % il est tombé à 2,8 % »: the second is where the first went. */
function movesTo({ folded }: Message, last: BoundValue, { start, end }: { start: number; end: number }): boolean {
  const before = folded.slice(Math.max(0, last.quantity.start - 24), last.quantity.start);
  const between = folded.slice(start, end);
  if (
    UNDER.test(before) &&
    /^ ?[,(:] ?(?:on est |soit |exactement |plus exactement |now |exactly )?(?:a |at )?$/.test(between)
  )
    return true;
  if (/^ ?,? ?(?:down|falling|tombe|descendu|baisse) (?:to|a) $/.test(between)) return true;
  return (
    /(?:^|[^a-z])(?:de|from|d')\s?$/.test(before) &&
    /^[^.;!?]{0,48}\b(?:a|to|down to|vers)(?: (?:seulement|a peine|only|just|about|environ))? $/.test(between)
  );
}

/** « sous les 70 %, à 67 »: a bound, and then the figure. */
const UNDER = /\b(?:sous|en dessous d[e']|below|under)(?: (?:les|la barre (?:des|de)|the))? ?$/;

/** « 48 € contre 62 € l'an dernier », « 54 € aujourd'hui, 71 € avant »: what a level is set against is what it was. */
function isSetAgainst({ folded }: Message, { start, end }: { start: number; end: number }, standing: string): boolean {
  const between = folded.slice(start, end);
  return (
    (standing === 'past' && NOW_THEN.test(between)) ||
    ((standing === 'past' || standing === 'ours') && AGAINST.test(between))
  );
}

const AGAINST =
  /^ ?[,(]? ?(?:contre|versus|vs\.?|au lieu d[e'u]|against|compared (?:to|with)|instead of|(?:up|down) from)(?: un| une| a| an)? ?$/;
const NOW_THEN =
  /^[ .,;(]*(?:(?:maintenant|aujourd'hui|desormais|actuellement|now|today|currently) ?[,;(] ?)?(?:(?:il y a [a-z0-9]+ [a-z]+|avant|auparavant|l'an dernier|l'annee derniere|last year|before),? )?(?:contre |c'etait |on etait a |nous etions a |elle? etait (?:a|de) |il etait (?:a|de) |(?:it |they |we )?(?:was|were|used to be) (?:at )?|vs )?$/;

/** « 31 en janvier, 28 en février, 24 en mars »: of levels told one after the other, each with its time, the last is today's. */
function isNext({ folded }: Message, last: BoundValue, quantity: BoundValue['quantity']): boolean {
  if ((last.standing !== 'ours' && last.standing !== 'past') || last.quantity.kind !== quantity.kind) return false;
  const between = folded.slice(last.quantity.end, quantity.start);
  return (
    (AT_A_TIME.test(between) && THEN.test(between) && AT_A_TIME.test(folded.slice(quantity.end, quantity.end + 24))) ||
    (TIMED.test(folded.slice(Math.max(0, last.quantity.start - 20), last.quantity.start)) &&
      /^ ?[,;|/→-]/.test(between) &&
      TIMED.test(between))
  );
}

const TIME =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|janv|fev|sept|oct|nov|dec|jan|feb|apr|aug|sep|[tqs][1-4]|20\\d\\d|printemps|ete|automne|hiver|spring|summer|autumn|winter)';
const AT_A_TIME = new RegExp(`^ ?,? ?\\(?(?:(?:en|au|a l'|in|debut|fin|for|pour) ?)?(?:debut |fin |mi-)?${TIME}\\b`);
const TIMED = new RegExp(`\\b${TIME} ?(?:[:=(]|a|at|etait a|c'etait)? ?$`);
const THEN = /(?:,|;|puis|then|et|and|→|\/)(?: (?:puis|then|et|and|on est (?:a|tombes? a)|maintenant))? ?$/;

/** « 71 € au printemps, 54 € maintenant »: of two levels of one thing, the one of today counts. */
function isNow({ folded, sentences }: Message, last: BoundValue, quantity: BoundValue['quantity']): boolean {
  const sentence = spanAt(sentences, quantity.start);
  if (sentence === undefined || last.quantity.start < sentence.start || last.quantity.kind !== quantity.kind)
    return false;
  return (
    NOW.test(folded.slice(quantity.end, quantity.end + 18)) ||
    JUST_NOW.test(folded.slice(last.quantity.end, quantity.start))
  );
}

/** The word of today, with the value it opens. */
const JUST_NOW =
  /\b(?:maintenant|aujourd'hui|desormais|a present|actuellement|ojd|mtn|now|today|currently|these days|at present|nowadays)\b[^,;(]*$/;
const NOW =
  /\b(?:maintenant|aujourd'hui|desormais|a present|actuellement|ojd|mtn|now|today|currently|these days|at present|nowadays)\b/;
