import type { Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, overlap, spanAt } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { retentionAt } from './find-frames.ts';
import { isAge } from './is-age.ts';
import { subjectKinds, valueFor } from './subject-kinds.ts';

/** A clause away is as far as this many characters. */
const CLAUSE = 14;
/** « 6 % de churn » reads as easily as « churn de 6 % », any other value before its name a little less. */
const BEFORE = 6;
const TOO_FAR = 90;

/** A name and a value that it may own: the lower the cost, the nearer. */
export type Pair = { subject: string; mention: Mention; quantity: Quantity; value: number; cost: number };

/** Each value with the nearest name that it can belong to, the cheapest ties first. */
export function nearestPairs(message: Message, subjects: readonly Mention[], free: readonly Quantity[]): Pair[] {
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
