import type { Quantity } from '../../../language/quantities/quantity.ts';
import { englishFrames } from '../lexicon/en/value-frames.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchFrames } from '../lexicon/fr/value-frames.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { type Message, overlap, type Span, spanAt } from '../message/message.ts';
import { phraseSet } from '../message/phrase-set.ts';
import { perNear } from './per-near.ts';
import { subjectKinds, valueFor } from './subject-kinds.ts';

const frames = phraseSet({ fr: frenchFrames, en: englishFrames }, { fr: frenchClasses, en: englishClasses });

/** A quantity whose subject the sentence around it tells without naming it. */
export type Framed = Span & { readonly subject: string; readonly quantity: Quantity; readonly value: number };

/** Earlier kinds of sentence win over later ones: a share after 90 days is no repeat rate. */
const FIRST = [
  'retention_at',
  'redemption_rate!',
  'activation_rate!',
  'repeat_purchase_rate!',
  'active_members',
  'redemption_rate',
  'trial_to_paid',
  'activation_rate',
  'loyalty_signup',
  'csat',
  'repeat_purchase_rate',
];

export function findFrames(message: Message): Framed[] {
  const rank = (concept: string) => (FIRST.includes(concept) ? FIRST.indexOf(concept) : FIRST.length);
  const mentions = frames
    .find(message)
    .sort((a, b) => rank(a.concept) - rank(b.concept) || a.start - b.start || a.end - b.end);
  const taken = new Map<Quantity, Framed>();
  for (const mention of mentions) {
    const subject = subjectOf(mention.concept, message, mention);
    if (subject === null) continue;
    const kind = subjectKinds[subject];
    if (kind === undefined) continue;
    for (const quantity of message.quantities.filter((candidate) => overlap(candidate, mention))) {
      const value = taken.has(quantity) ? null : valueFor(kind, quantity, true);
      if (value === null || (subject === 'purchase_frequency' && perNear(message, mention, quantity) === null))
        continue;
      const complement = mention.concept.endsWith('!');
      taken.set(quantity, {
        start: mention.start,
        end: mention.end,
        subject,
        quantity,
        value: complement ? Number((1 - value).toPrecision(12)) : value,
      });
      break;
    }
  }
  return [...[...taken.values()].map((frame) => perStretch(message, frame)), ...countedAlone(message, taken)];
}

/** « une fois tous les quatre mois » is a frequency, not a gap: so many times over a year. */
function perStretch(message: Message, frame: Framed): Framed {
  if (frame.subject !== 'time_between_purchases') return frame;
  const times = message.quantities.find(
    ({ kind, end }) => kind === 'times' && end <= frame.quantity.start && frame.quantity.start - end < 14,
  );
  const before = message.folded.slice(Math.max(0, frame.start - 9), frame.start);
  const word = /\b(?:once|une fois) ?$/.test(before) ? 1 : /\b(?:twice|deux fois) ?$/.test(before) ? 2 : null;
  const count = times?.value ?? word;
  const months = count === null ? null : valueFor('months', frame.quantity, true);
  if (count === null || months === null || months === 0) return frame;
  return {
    ...frame,
    start: times?.start ?? frame.start,
    subject: 'purchase_frequency',
    value: Number(((count * 12) / months).toPrecision(12)),
  };
}

const ALONE =
  /^[\s•*>-]*(?:[a-z]+ )?\ue003+ (?:clients?|clientes?|customers?|abonn(?:e|ee)s?|subscribers?|comptes|accounts?|utilisateurs|users|logos|adherents|members?|membres)(?: (?:actifs|actives|active|payants|paying|b2b|a ce jour|au total|in total|today|so far|and counting|environ|in all|to date))?[\s.,;)!]*$/;
const TITLED =
  /(?:^|[\n|•*,;(.-])\s*(?:nombre de |number of |active |total )?(?:clients?|customers?|abonn(?:e|ee)s?|subscribers?|comptes|accounts?|utilisateurs|users|logos)(?: (?:actifs|actives|active|payants|paying))?\s*[:=|]\s*$/;

/** « 640 clients, ARPU 210 € » and « clients : 1 240 »: a count that stands alone in its clause. */
function countedAlone(message: Message, taken: ReadonlyMap<Quantity, Framed>): Framed[] {
  return message.quantities.flatMap((quantity) => {
    if (quantity.kind !== 'number' || taken.has(quantity) || !Number.isInteger(quantity.value)) return [];
    const clause = spanAt(message.clauses, quantity.start) ?? quantity;
    const titled = TITLED.test(message.marked.slice(Math.max(0, quantity.start - 40), quantity.start));
    if (!titled && !ALONE.test(message.marked.slice(clause.start, clause.end))) return [];
    return [
      {
        start: titled ? quantity.start : clause.start,
        end: Math.max(clause.end, quantity.end),
        subject: 'customers',
        quantity,
        value: quantity.value,
      },
    ];
  });
}

/** What a frame is about; « encore là après … » depends on how long after. */
function subjectOf(concept: string, message: Message, span: Span): string | null {
  const name = concept.replace('!', '');
  if (name !== 'retention_at') return name;
  const sentence = spanAt(message.sentences, span.start) ?? span;
  const after = message.quantities.filter(
    ({ kind, start }) => kind === 'duration' && start >= sentence.start && start < sentence.end,
  );
  return after.map(retentionAt).find((subject) => subject !== null) ?? null;
}

/** 90 days and three months are one indicator, a year the other; nothing else has a name. */
export function retentionAt(quantity: Quantity): 'retention_90d' | 'retention_12m' | null {
  const days = valueFor('days', quantity, true);
  if (days === null) return null;
  if (days >= 84 && days <= 93) return 'retention_90d';
  return days >= 350 && days <= 372 ? 'retention_12m' : null;
}
