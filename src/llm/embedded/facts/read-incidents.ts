import type { Fact } from '../../../domain/facts.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { englishIncidents } from '../lexicon/en/incident-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchIncidents } from '../lexicon/fr/incident-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { type Message, overlap, type Span, spanAt } from '../message/message.ts';
import { phraseSet } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { standingOf } from '../values/standing.ts';
import { saidFact } from './said-fact.ts';

export const incidentWords = phraseSet(
  { fr: frenchIncidents, en: englishIncidents },
  { fr: frenchClasses, en: englishClasses },
);

/** Farther than this, in characters, a number counts something else. */
const REACH = 70;

/** What a message says of an incident: refunds, faults reported, a complaint seen by many, a large customer about to leave, losses counted. */
export function readIncidents(message: Message, values: readonly BoundValue[]): Record<string, Fact> {
  const bound = new Set(values.map(({ quantity }) => quantity));
  const free = message.quantities.filter((quantity) => !bound.has(quantity));
  const own = free.filter(
    (quantity) => standingOf(message, quantity) !== 'others' && standingOf(message, quantity) !== 'supposed',
  );
  return {
    ...readRefunds(message, own),
    ...readFaults(message, own),
    ...readComplaint(message, own),
    ...readVip(message, values, own),
    ...readLosses(message, own),
  };
}

/** It happened, and to us: what is supposed, or somebody else's, is no incident; the past is how incidents are told. */
function isReal(message: Message, span: Span): boolean {
  const standing = standingOf(message, span);
  const sentence = spanAt(message.sentences, span.start) ?? span;
  return (
    standing !== 'others' &&
    standing !== 'supposed' &&
    !SUPPOSED.test(message.folded.slice(sentence.start, sentence.end))
  );
}

/** Acquisition costs are « remboursés » too. */
const PAYBACK = /\b(?:cac|acqui(?:sition|erir)|payback)\b/;

const SUPPOSED = /^\W*(?:et si|and if|what if|si|if|imagine[rz]?|suppos\w+|admettons|let's say)\b/;

function readRefunds(message: Message, free: readonly Quantity[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const quantity of free) {
    const sentence = spanAt(message.sentences, quantity.start);
    if (sentence === undefined || !incidentWords.has('refund', message, sentence)) continue;
    if (PAYBACK.test(message.folded.slice(sentence.start, sentence.end))) continue;
    const near = around(message, quantity, REACH);
    const isAmount =
      quantity.kind === 'money' ||
      (quantity.kind === 'number' &&
        quantity.value >= 500 &&
        Math.abs(nearest(message, 'refund', quantity)) < 40 &&
        !/\b(?:clients?|customers?|demandes?|requests?)\b/.test(message.folded.slice(quantity.end, quantity.end + 14)));
    if (isAmount) {
      const value = Math.max(quantity.value, Number(facts.refundAmount?.value ?? 0));
      add(facts, 'refundAmount', value, message, quantity);
    } else if (
      quantity.kind === 'number' &&
      quantity.value > 1 &&
      nearest(message, 'refund', quantity) < 30 &&
      (quantity.per === 'day' || incidentWords.has('day', message, near) || isWithinDay(message, near))
    ) {
      add(facts, 'refundsPerDay', quantity.value, message, quantity);
    }
  }
  return facts;
}

/** « en une journée », "in 24 hours": a stretch of one day is spoken of. */
function isWithinDay({ quantities }: Message, span: Span): boolean {
  return quantities.some(
    (quantity) =>
      overlap(quantity, span) &&
      quantity.kind === 'duration' &&
      ((quantity.unit === 'day' && quantity.value === 1) || (quantity.unit === 'hours' && quantity.value <= 24)),
  );
}

function readFaults(message: Message, free: readonly Quantity[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  if (!incidentWords.has('bug', message)) return facts;
  const counted = free.find(({ kind, value, start, end }) => {
    if (kind !== 'number' || !Number.isInteger(value)) return false;
    const before = message.folded.slice(Math.max(0, start - 30), start);
    const after = message.folded.slice(end, end + 44);
    return (
      /^ ?(?:different |other |paying |separate |more |autres |de nos |of our |gros |petits )?(?:clients?|customers?|users?|utilisateurs?|tickets?|signalements?|reports?|people|personnes?|comptes?|accounts?|abonne|plaintes?|complaints?|boutiques?|fois|times|retours?|remontees?|members?|guests?|shoppers?|of them|mails?|emails?|messages?|marchands?|merchants?|subscribers?|clientes?|appels?|calls?|bug|entreprises?|companies|alertes?|logos?|admins?)/.test(
        after,
      ) ||
      /^ ?(?:[a-z'-]+ ){1,4}(?:(?:nous )?(?:ont|a|avaient) (?:deja )?(?:signale|remonte|rapporte|declare|prevenu)|(?:have |has |had )?(?:already )?(?:reported|flagged|complained|raised))/.test(
        after,
      ) ||
      /(?:signale(?:e|s)?|reported|remonte(?:e|s)?|declare(?:e)?) (?:par |by |a |it )?(?:already |deja )?$/.test(before)
    );
  });
  if (counted !== undefined && nearest(message, 'bug', counted) < 120)
    add(facts, 'bugReports', counted.value, message, counted);
  return facts;
}

/** Views count only when what is seen is a complaint about us. */
function readComplaint(message: Message, free: readonly Quantity[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  if (!incidentWords.has('complaint', message)) return facts;
  const views = free.find(
    (quantity) =>
      quantity.kind === 'number' &&
      incidentWords.has('views', message, { start: Math.max(0, quantity.start - 28), end: quantity.end + 24 }),
  );
  const seen =
    views ??
    free.find(
      (quantity) => quantity.kind === 'times' && incidentWords.has('views', message, around(message, quantity, 24)),
    );
  const praised = incidentWords.has('praise', message) && !/plainte|complain|rant|bad buzz/.test(message.folded);
  if (seen !== undefined && !praised) add(facts, 'publicViews', seen.value, message, seen);
  if (incidentWords.has('media', message) && !praised) {
    const clause = message.clauses.find((span) => incidentWords.has('media', message, span));
    const fact = saidFact(
      'media',
      true,
      clause === undefined ? message.text : message.text.slice(clause.start, clause.end),
    );
    if (fact !== null && clause !== undefined && isReal(message, clause)) facts.media = fact;
  }
  return facts;
}

const WORTH = /\b(?:worth|lifetime|ltv|vaut|valent|pese|rapporte|value)\b/;

/** A score of leaving and a lifetime value in one breath are one customer's. */
function readVip(message: Message, values: readonly BoundValue[], free: readonly Quantity[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  const risk = values.find(({ subject }) => subject === 'vipChurnScore');
  if (risk === undefined) return facts;
  add(facts, 'vipChurnScore', risk.value, message, risk.quantity);
  const worth =
    values.find(({ subject, value }) => (subject === 'ltv' || subject === 'arpu') && value > 0)?.quantity ??
    free.find(({ kind, start }) => kind === 'money' && Math.abs(start - risk.start) < 160) ??
    free.find(
      ({ kind, value, start, end }) =>
        kind === 'number' && value >= 1000 && WORTH.test(message.folded.slice(Math.max(0, start - 24), end + 30)),
    );
  if (worth !== undefined) add(facts, 'vipLtv', worth.value, message, worth);
  return facts;
}

/** « 97 résiliations ce mois-ci, 40 d'habitude »: two counts of the same thing. */
function readLosses(message: Message, free: readonly Quantity[]): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  const counts = free.filter(({ kind, value }) => kind === 'number' && Number.isInteger(value) && value > 0);
  const [first, second] = counts.filter(
    (quantity) =>
      nearest(message, 'lost', quantity) < REACH && !isWholeBase(message, quantity) && !isDay(message, quantity),
  );
  if (first === undefined || second === undefined || counts.length > 3) return facts;
  const firstIsUsual = /d'habitude|usual|normal|last month|mois dernier|avant|previous|habituel|ordinaire/.test(
    beside(message, first, second.start),
  );
  const secondIsUsual =
    /d'habitude|usual|normal|last month|mois dernier|contre|against|versus|vs|avant|average|moyenne|previous|habituel|ordinaire|au lieu/.test(
      beside(message, second, second.end + AROUND, first.end),
    );
  if (firstIsUsual === secondIsUsual && !secondIsUsual) return facts;
  const [usual, now] = secondIsUsual ? [second, first] : [first, second];
  add(facts, 'customersLost', now.value, message, now);
  add(facts, 'customersLostBaseline', usual.value, message, usual);
  return facts;
}

/** What is said beside a count: "40 last month" of "lost 40 last month, 97 this one". */
function beside({ folded }: Message, { start, end }: Quantity, until: number, since = 0): string {
  const before = folded.slice(Math.max(since, start - AROUND), start).replace(/^.*[,;.](?=.)/s, '');
  const [after = ''] = /^[^,;.]*/.exec(folded.slice(end, Math.min(until, end + AROUND))) ?? [];
  return `${before}${folded.slice(start, end)}${after}`;
}

const AROUND = 30;

/** « 310 clients, 12 départs »: how many customers there are, none of them lost. */
function isWholeBase({ folded }: Message, { start, end }: Quantity): boolean {
  return (
    /^ ?(?:clients?|abonnes?|comptes|customers|accounts|subscribers|members|membres|adherents) ?(?:[,;.:]|(?:actifs |active |payants )?(?:au (?:1er|premier|debut|depart)|en (?:debut|tout)|(?:at|on) the (?:start|first|1st)|to start|in total)\b)/.test(
      folded.slice(end, end + 30),
    ) &&
    !/(?:perd|part|resili|quitt|lost|lose|left|cancel)[a-z]* (?:[a-z]+ )?$/.test(
      folded.slice(Math.max(0, start - 24), start),
    )
  );
}

/** « 19 départs avant le 31 »: a day of the month. */
function isDay({ folded }: Message, { start, value }: Quantity): boolean {
  return (
    value <= 31 &&
    /\b(?:(?:avant|depuis|des|entre|d'ici|et) (?:le|au)|jusqu'au|(?:before|by|since|until) the) $/.test(
      folded.slice(Math.max(0, start - 14), start),
    )
  );
}

function add(
  facts: Record<string, Fact>,
  name: Parameters<typeof saidFact>[0],
  value: number,
  message: Message,
  quantity: Quantity,
): void {
  const span = around(message, quantity, 24);
  const fact = saidFact(name, value, message.text.slice(span.start, span.end).replace(/^\S*\s|\s\S*$/g, ''));
  if (fact !== null) facts[name] = fact;
}

function around(message: Message, { start, end }: Span, reach: number): Span {
  const sentence = spanAt(message.sentences, start) ?? { start, end };
  return { start: Math.max(sentence.start, start - reach), end: Math.min(Math.max(sentence.end, end), end + reach) };
}

/** How far the nearest mention of a concept is, in characters. */
function nearest(message: Message, concept: string, { start, end }: Span): number {
  const distances = incidentWords
    .find(message)
    .filter((mention) => mention.concept === concept)
    .map((mention) => (mention.start >= end ? mention.start - end : Math.max(0, start - mention.end)));
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}
