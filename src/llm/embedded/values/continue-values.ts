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
  for (const quantity of message.quantities) {
    if (values.some((value) => value.quantity === quantity)) continue;
    const last = values.findLast((value) => value.quantity.end <= quantity.start);
    if (last === undefined || quantity.start - last.end > REACH) continue;
    const between = { start: last.end, end: quantity.start };
    if (named.some((mention) => overlap(mention, between))) continue;
    const kind = subjectKinds[last.subject];
    const value = kind === undefined ? null : valueFor(kind, quantity, true);
    if (value === null) continue;
    const standing = standingOf(message, quantity);
    const moved = movesTo(message, last, between) || isNow(message, last, quantity);
    const corrects = CORRECTS.test(message.folded.slice(between.start, between.end));
    const aimed = last.standing === 'ours' && standing === 'target';
    if (!corrects && !moved && !aimed && (last.standing === 'ours' || standing !== 'ours')) continue;
    const sentence = spanAt(message.sentences, quantity.start) ?? quantity;
    const next: BoundValue = {
      subject: last.subject,
      value,
      quantity: moved ? { ...quantity, previous: last.value } : quantity,
      per: perNear(message, quantity, quantity) ?? last.per,
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

/** « passés de 4 commandes par an à 2 », « de 5,6 % il est tombé à 2,8 % »: the second is where the first went. */
function movesTo({ folded }: Message, last: BoundValue, { start, end }: { start: number; end: number }): boolean {
  const before = folded.slice(Math.max(0, last.quantity.start - 24), last.quantity.start);
  const between = folded.slice(start, end);
  if (/^ ?,? ?(?:down|falling|tombe|descendu|baisse) (?:to|a) $/.test(between)) return true;
  return (
    /(?:^|[^a-z])(?:de|from|d')\s?$/.test(before) &&
    /^[^.;!?]{0,48}\b(?:a|to|down to|vers)(?: (?:seulement|a peine|only|just|about|environ))? $/.test(between)
  );
}

/** « 71 € au printemps, 54 € maintenant »: of two levels of one thing, the one of today counts. */
function isNow({ folded, sentences }: Message, last: BoundValue, quantity: BoundValue['quantity']): boolean {
  const sentence = spanAt(sentences, quantity.start);
  if (sentence === undefined || last.quantity.start < sentence.start || last.quantity.kind !== quantity.kind)
    return false;
  return (
    NOW.test(folded.slice(quantity.end, quantity.end + 18)) || NOW.test(folded.slice(last.quantity.end, quantity.start))
  );
}

const NOW =
  /\b(?:maintenant|aujourd'hui|desormais|a present|actuellement|ojd|mtn|now|today|currently|these days|at present|nowadays)\b/;
