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
import { perNear } from './per-near.ts';
import { standingOf } from './standing.ts';
import { subjectKinds, valueFor } from './subject-kinds.ts';

/** A clause away is as far as this many characters. */
const CLAUSE = 14;
/** « 6 % de churn » reads as easily as « churn de 6 % », any other value before its name a little less. */
const BEFORE = 6;
const TOO_FAR = 90;

type Pair = { subject: string; mention: Mention; quantity: Quantity; value: number; cost: number };

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

function nearestPairs(message: Message, subjects: readonly Mention[], free: readonly Quantity[]): Pair[] {
  const pairs = subjects
    .flatMap((mention) => free.flatMap((quantity) => pairOf(message, mention, quantity) ?? []))
    .sort((a, b) => a.cost - b.cost || a.quantity.start - b.quantity.start);
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    const clash = chosen.some(
      ({ mention, quantity }) =>
        mention === pair.mention || quantity === pair.quantity || crosses(pair, mention, quantity),
    );
    if (!clash) chosen.push(pair);
  }
  return chosen;
}

/** Two ties never cross: of « NRR 88 %, GRR 79 % » the first name cannot own the second value. */
function crosses(pair: Pair, mention: Mention, quantity: Quantity): boolean {
  const span = {
    start: Math.min(pair.mention.start, pair.quantity.start),
    end: Math.max(pair.mention.end, pair.quantity.end),
  };
  return (
    (mention.start >= span.start && mention.end <= span.end) ||
    (quantity.start >= span.start && quantity.end <= span.end)
  );
}

function pairOf(message: Message, mention: Mention, quantity: Quantity): Pair | null {
  const distance = quantity.start >= mention.end ? quantity.start - mention.end : mention.start - quantity.end;
  if (overlap(mention, quantity) || distance > TOO_FAR) return null;
  const sentence = spanAt(message.sentences, mention.start);
  const apart = sentence === undefined || !overlap(quantity, sentence);
  if (apart && !follows(message, mention, quantity)) return null;
  const valueFirst = quantity.end <= mention.start;
  const between = valueFirst
    ? message.marked.slice(quantity.end, mention.start)
    : message.marked.slice(mention.end, quantity.start);
  if (valueFirst && ANOTHER_THOUGHT.test(between)) return null;
  const near = (valueFirst ? JOINS.test(between) : isNear(between)) && !isCountBesideMoney(message, mention, quantity);
  const subject = refine(mention.concept, quantity);
  const kind = subjectKinds[subject];
  const value = kind === undefined ? null : valueFor(kind, quantity, near || apart);
  if (
    value === null ||
    isAge(message, quantity) ||
    (quantity.kind === 'number' && isCountOf(message, kind, quantity)) ||
    (quantity.kind === 'number' && COUNTS.test(message.folded.slice(mention.start, mention.end)))
  )
    return null;
  const marks = between.match(/[,;()]/g)?.length ?? 0;
  const joined = valueFirst && JOINS.test(between);
  const cost = between.trim().length + marks * CLAUSE + (valueFirst && !joined ? BEFORE : 0) + weight(mention.concept);
  return cost > TOO_FAR ? null : { subject, mention, quantity, value, cost };
}

/** « le ticket moyen de nos 9 restaurants, de 22 à 26 € »: where a sum is told, a bare number is no money; nor is « 12 articles ». */
function isCountBesideMoney({ quantities, sentences, marked }: Message, mention: Mention, quantity: Quantity): boolean {
  if (subjectKinds[mention.concept] !== 'money' || quantity.kind !== 'number') return false;
  if (/^ (?:articles?|produits?|pieces?|lignes?|items?|products?|units?)\b/.test(marked.slice(quantity.end)))
    return true;
  const sentence = spanAt(sentences, mention.start);
  return (
    sentence !== undefined &&
    /^ [a-z]{4,}s\b/.test(marked.slice(quantity.end)) &&
    quantities.some((other) => other.kind === 'money' && overlap(other, sentence))
  );
}

/** What may stand between a value and the name it comes before: 6 % de churn. */
const JOINS = /^ ?(?:points? )?(?:de|d'|of|in|as|for|on|en)? ?(?:notre |our |le |the )?$/;
/** « 41 € maintenant et la LTV descend »: what comes after « et la » is told apart. */
const ANOTHER_THOUGHT =
  /(?:^|[ ,])(?:et|mais|puis|pis|donc|and|but|while) (?:la|le|les|l'|notre|nos|mon|ma|mes|the|our|my) $/;
/** "Poke around for 5 mins" is no rate, "they buy one pair" no sum of money. */
function isCountOf({ folded }: Message, kind: string | undefined, { start, end }: Quantity): boolean {
  if (/^ ?(?:mins?|minutes?|secs?|secondes?|seconds?|hrs?|hours?|heures?|clicks?|clics?)\b/.test(folded.slice(end)))
    return true;
  return kind === 'money' && /^(?:one|two|three|une?|deux|trois)$/.test(folded.slice(start, end));
}

/** « 97 résiliations » counts departures, it is no rate. */
const COUNTS = /^(?:resiliations?|desabonnements?|departs?|annulations?|cancell?ations?|attrition|departures)$/;
/** Words that hand a value to what was named a little before: "the average is now 66". */
const COPULA =
  /(?:\b(?:is|are|at|est|a|sont|now|de|of|averages?|moyenne|reste|stays|hits?|reached|atteint|plafonne|tourne|stands|sits|around|about|environ|autour de|currently|actuellement)|[=:|(]) ?(?:now |only |just |a |de |at |about |around |environ |seulement |currently |actuellement |en moyenne )*$/;

/** Whether a name and the value after it belong together though the value has no unit. */
function isNear(between: string): boolean {
  if (/[.;!?\n]|\b(?:mais|but|and|et|with|avec)\b/.test(between.trim())) return false;
  return between.length <= 26 || (between.length <= 60 && COPULA.test(between));
}

/** A vague name gives way to a precise one at the same distance. */
function weight(concept: string): number {
  return ['retention_rate', 'renewal_rate', 'referral_rate', 'teamSize', 'ltv', 'employees'].includes(concept) ? 4 : 0;
}

const FOLLOWS =
  /^(?:(?:,? [a-z']+){0,3}|[^.;:!?\n\d%]{0,50}(?=[ ]?\?))[ "')]*[?!:.\n|-]+[\s|:!?-]*(?:(?:c'est|it's|it is|a|environ|about|around|est|only|just|seulement|on est(?: passee?s?)? (?:a|de)|we're (?:at|down to)|from|de) )?$/;

/** « Le churn ? 6 %. » : a value that opens the next sentence belongs to what ends this one. */
function follows(message: Message, mention: Mention, quantity: Quantity): boolean {
  if (quantity.start < mention.end) return false;
  return FOLLOWS.test(message.marked.slice(mention.end, quantity.start));
}

/** « rétention à 90 jours » carries its own age; « rétention » alone has none. */
function refine(concept: string, quantity: Quantity): string {
  return concept === 'retention_rate' && quantity.kind === 'duration' ? (retentionAt(quantity) ?? concept) : concept;
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
