import type { Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, overlap, type Span, spanAt } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { BoundValue, Standing } from './bound-value.ts';
import { continueValues } from './continue-values.ts';
import { withCountedShares } from './count-shares.ts';
import { findFrames, retentionAt } from './find-frames.ts';
import { findTableRows } from './find-tables.ts';
import { isAge } from './is-age.ts';
import { isChange } from './is-change.ts';
import { nearestPairs, type Pair } from './nearest-pairs.ts';
import { perNear } from './per-near.ts';
import { standingOf } from './standing.ts';
import { subjectKinds, valueFor } from './subject-kinds.ts';

/**
 * Ties the quantities of a message to what they measure: sentences that say it without a name first, then names and values listed
 * « respectivement », then each value with the nearest name it can belong to, sentence by sentence.
 */
export function bindValues(told: Message, subjects: readonly Mention[]): BoundValue[] {
  const message = withCountedShares(told);
  const rows = findTableRows(message, subjects);
  const tabled = new Set(rows.flatMap(({ quantity, others }) => [quantity, ...others]));
  const framed = findFrames(message).filter(({ quantity }) => !tabled.has(quantity));
  const candidates = subjects.filter(
    (mention) => mention.concept !== 'customers' && !rows.some((row) => row.mention === mention),
  );
  const free = message.quantities.filter(
    (quantity) => !tabled.has(quantity) && !framed.some((frame) => frame.quantity === quantity),
  );
  const strong = nearestPairs(
    message,
    candidates,
    message.quantities.filter((quantity) => !tabled.has(quantity)),
  ).filter(({ cost, quantity }) => cost <= 8 && !free.includes(quantity));
  const kept = framed.filter(({ quantity }) => !strong.some((pair) => pair.quantity === quantity));
  const listed = message.sentences.flatMap((sentence) => respectively(message, sentence, candidates, free));
  const open = message.quantities.filter(
    (quantity) =>
      !tabled.has(quantity) &&
      !kept.some((frame) => frame.quantity === quantity) &&
      !listed.some((pair) => pair.quantity === quantity),
  );
  const rest = nearestPairs(
    message,
    candidates.filter(
      (mention) =>
        !listed.some((pair) => pair.mention === mention) &&
        !kept.some((frame) => frame.subject === mention.concept && overlap(frame, mention)),
    ),
    open,
  );
  const bound = [
    ...rows.flatMap(({ mention, quantity }) => bindRow(message, mention, quantity)),
    ...kept.map((frame) => bind(message, frame.subject, frame, frame.quantity, frame.value)),
    ...[...listed, ...rest].map((pair) => bind(message, pair.subject, pair.mention, pair.quantity, pair.value)),
  ];
  const inOrder = bound.sort((a, b) => a.quantity.start - b.quantity.start);
  return continueValues(message, subjects, inOrder);
}

/** « NRR et GRR respectivement à 88 % et 79 % »: the names in order, the values in order. */
function respectively(
  message: Message,
  sentence: Span,
  subjects: readonly Mention[],
  free: readonly Quantity[],
): Pair[] {
  if (
    !/respectivement|respectively|dans cet ordre|in that order/.test(message.folded.slice(sentence.start, sentence.end))
  )
    return [];
  const names = subjects.filter((mention) => overlap(mention, sentence));
  const timed = names.some(({ concept }) => subjectKinds[concept] === 'days' || subjectKinds[concept] === 'months');
  const values = free.filter((quantity) => overlap(quantity, sentence) && (timed || quantity.kind !== 'duration'));
  if (names.length < 2 || names.length > values.length) return [];
  const last = names.at(-1);
  const after = values.filter(({ start }) => last !== undefined && start > last.end);
  const chosen = after.length >= names.length ? after : values;
  return names.flatMap((mention, index) => {
    const quantity = chosen[index];
    const kind = subjectKinds[mention.concept];
    const value = quantity === undefined || kind === undefined ? null : valueFor(kind, quantity, true);
    return quantity === undefined || value === null
      ? []
      : [{ subject: mention.concept, mention, quantity, value, cost: 0 }];
  });
}

function bindRow(message: Message, mention: Mention, quantity: Quantity): BoundValue[] {
  const kind = subjectKinds[mention.concept];
  const value = kind === undefined ? null : valueFor(kind, quantity, true);
  return value === null ? [] : [bind(message, mention.concept, mention, quantity, value)];
}

function bind(message: Message, subject: string, name: Span, quantity: Quantity, value: number): BoundValue {
  const start = Math.min(name.start, quantity.start);
  const end = Math.max(name.end, quantity.end);
  const exact = agedRetention(message, subject, name, quantity);
  const stands = standing(message, { start, end }, quantity);
  return {
    subject: exact,
    value,
    quantity,
    per: perNear(message, { start, end }, quantity),
    quote: message.text.slice(start, end).trim(),
    // « 75 days to get to first value » is how long it takes, whatever it sounds like.
    standing: exact === 'time_to_value' && stands === 'target' ? 'ours' : stands,
    start,
    end,
  };
}

/** A retention whose name holds a duration is the indicator of that age. */
function agedRetention(message: Message, subject: string, name: Span, { end }: Quantity): string {
  if (subject === 'renewal_rate' || subject === 'retention_rate') {
    const later = message.quantities.find(({ kind, start }) => kind === 'duration' && start > end);
    const link = later === undefined ? '' : message.folded.slice(end, later.start);
    const told =
      later !== undefined && /^ (?:a|sur|apres|au bout d[e']|at|after|over) ?$/.test(link) ? retentionAt(later) : null;
    if (told !== null) return told;
  }
  if (subject !== 'retention_90d' && subject !== 'retention_rate') return subject;
  const age = message.quantities.find((quantity) => quantity.kind === 'duration' && overlap(quantity, name));
  const day = message.quantities.find((quantity) => isAge(message, quantity) && overlap(quantity, name));
  if (day !== undefined) return day.value === 90 ? 'retention_90d' : 'retention_rate';
  return age === undefined ? subject : (retentionAt(age) ?? 'retention_rate');
}

/** « on veut un NPS de 50 »: what is wanted is not there yet. */
const WISHED =
  /\b(?:on veut|nous voulons|je veux|on voudrait|on souhaite|nous souhaitons|on aimerait|nous aimerions|j'aimerais|je souhaite|on vise|nous visons|we want|i want|we'd like|i'd like|we need|we aim for|aiming for)(?: (?:avoir|atteindre|a|to have|to reach|to get))?(?: (?:un|une|an|a|le|la|the|notre|our))? ?$/;

/** « faire passer la LTV de 220 à 300 »: the second figure is wished for. */
const AIMED =
  /\b(?:raise|increase|lift|grow|boost|improve|push|take|move|bring|cut|reduce|lower|get|passer|augmenter|monter|grimper|gonfler|progresser|ramener|reduire|baisser|descendre|remonter|porter|diminuer|amener)\b[^.;!?]{0,40}$/;

/** "Churn used to be horrible but that's behind us, it's": the figure that follows stands now. */
const NOW_IT_IS =
  /\b(?:but|mais|now|maintenant|desormais|today|aujourd'hui|these days|behind us)\b[^.;!?]{0,40}\b(?:it's|its|it is|we're|we are|c'est|on est|nous sommes|il est|elle est) (?:now |only |just |about |around |down to |back to |at |a |maintenant |environ )*$/;

function standing(message: Message, span: Span, quantity: Quantity): Standing {
  if (quantity.previous !== null && AIMED.test(message.folded.slice(Math.max(0, span.start - 30), quantity.start)))
    return 'target';
  const clause = spanAt(message.clauses, span.start) ?? span;
  if (WISHED.test(message.folded.slice(clause.start, span.start))) return 'target';
  const told = standingOf(message, span);
  const named = told === 'past' && NOW_IT_IS.test(message.folded.slice(span.start, quantity.start)) ? 'ours' : told;
  const found = named === 'ours' ? aside(message, clause, quantity) : named;
  if (found !== 'ours' && found !== 'past') return found;
  return isChange(message, quantity) ? 'change' : found;
}

/** « le taux de réachat, qui était de 30 % en 2024, est de 22 % »: an aside has a time of its own. */
function aside(message: Message, clause: Span, quantity: Quantity): Standing {
  const own = overlap(clause, quantity) ? 'ours' : standingOf(message, quantity);
  return own === 'past' ? own : 'ours';
}
