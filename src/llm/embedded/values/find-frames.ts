import type { Per, Quantity } from '../../../language/quantities/quantity.ts';
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
  'redemption_rate',
  'active_members!',
  'active_members',
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
      if (value === null || !isTimed(subject, perNear(message, mention, quantity))) continue;
      if (subject === 'purchase_frequency' && isEvery(message, quantity)) continue;
      if (isAboutSomethingElse(message, subject, mention)) continue;
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
  return [
    ...[...taken.values()].map((frame) => perStretch(message, frame)),
    ...countedAlone(message, taken),
    ...monthlyLoss(message, taken),
  ];
}

/** « une fois tous les trois mois »: the stretch after it makes the frequency. */
function isEvery({ folded, quantities }: Message, { kind, end }: Quantity): boolean {
  const [every = ''] = /^ ?(?:tou(?:s|tes) les |every )/.exec(folded.slice(end, end + 14)) ?? [];
  return (
    kind === 'times' &&
    every !== '' &&
    quantities.some((quantity) => quantity.kind === 'duration' && quantity.start === end + every.length)
  );
}

/** So many purchases are a frequency only over a stretch of time, what a customer pays a revenue only by the month. */
function isTimed(subject: string, per: Per | null): boolean {
  if (subject === 'arpu') return per === 'month';
  return subject !== 'purchase_frequency' || per !== null;
}

/** « je passe trois fois par semaine » is no customer; « la carte compte 400 000 porteurs » counts members. */
function isAboutSomethingElse({ folded, quantities }: Message, subject: string, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - 30), start);
  if (subject === 'purchase_frequency')
    return NOT_CUSTOMERS.test(before) || quantities.some((quantity) => isOfSome(folded, quantity, start));
  if (subject === 'loyalty_signup') return WHO_JOINED.test(folded.slice(start, end + 24));
  if (subject === 'active_members' && BARE_ACTIVE.test(folded.slice(start, end)))
    return !PROGRAMME.test(folded.slice(Math.max(0, start - 80), start));
  if (subject === 'time_between_purchases') return SENT.test(before);
  return subject === 'customers' && (MEMBERS.test(folded.slice(start, end)) || SCHEME.test(before));
}

/** Those whose visits are work. */
const NOT_CUSTOMERS =
  /\b(?:je|i|reps?|technicians?|engineers?|consultants?|csms?|commercia(?:l|ux)|techniciens?|livreurs?) (?:l'|y |ne |n'|qui )?$/;

/** « la moitié de nos clients n'ont acheté qu'une fois »: how often some of them buy, not all. */
function isOfSome(folded: string, { kind, end }: Quantity, start: number): boolean {
  return kind === 'share' && /^ (?:de |des |d')(?:nos |mes |les )?(?:[a-z']+ ){1,4}$/.test(folded.slice(end, start));
}

/** « sur dix qui s'inscrivent »: those who joined are counted, not how many do. */
const WHO_JOINED = /\bwho (?:join|sign(?: up)?|enrol)[a-z]*(?:,| +[a-z]+ (?:are|is|leave|quit|cancel|go|have)\b)/;
/** "bags every 4 weeks": how often a subscription delivers or bills. */
const SENT =
  /\b(?:bags?|box(?:es)?|parcels?|packs?|kits?|deliver[a-z]*|ship[a-z]*|send|sent|post(?:ed)?|bill(?:s|ed|ing)?|charged?|invoices?|newsletters?|livr[a-z]*|envoy[a-z]*|factur[a-z]*|colis|coffrets?|paniers? (?:livres?|bio))(?: (?:out|them|it|comes?|goes|go|arrives?|a|new|one|d'[a-z]+|[a-z]+)){0,2} $/;

/** "11% have been active": active members only where a programme was spoken of. */
const BARE_ACTIVE =
  /^[\d.,% ]+(?:percent )?(?:of (?:them|these|those) )?(?:have been|has been|are|is|were|stay(?:ed)?|remain(?:ed)?) (?:[a-z]+ )?active$/;
const PROGRAMME =
  /\b(?:programmes?|program|scheme|(?:loyalty|stamp|points|rewards?|club) (?:card|app|club)|loyalty|club) [^.;!?]*$/;
const MEMBERS = /\b(?:porteurs?|encartes?|titulaires|detenteurs|cardholders?)\b/;
const SCHEME = /\b(?:programme|carte|fidelite|scheme|loyalty [a-z]+|program)\b[^.;!?,]*$/;

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

const LOSS =
  /\b(?:churn|attrition|perd(?:s|ons|ent)?|resili[a-z]+|desabonn[a-z]+|loses?|losing|lost|bleed[a-z]*|leaving|quit(?:s|ting)?|cancel[a-z]*)\b/;
/** « nos concurrents perdent 10 % par mois, nous on est à 1,5 % »: the stretch is said once. */
const OTHERS_A_MONTH =
  /\b(?:concurren[a-z]*|competitors?|rivals?|secteur|marche|industry|autres|others)\b[^.!?]*\b(?:par mois|mensuel(?:le)?s?|a month|per month|monthly)\b[^.!?]*$/;
const OURS = /\b(?:nous|chez nous|we|we're|us)\b[^.!?,;]*$/;
const STAND_AT = /\b(?:est|sommes|suis|are|am|we're|i'm)\b[^.;!?]{0,40}\b(?:a|at) $/;

/** "They bleed users. Like 8% a month.": a share that says nothing else. */
const OPENS =
  /[.;!?\n] ?(?:(?:like|about|around|roughly|some|maybe|probably|it's|its|that's|thats|so|we're talking|say|i'd say|environ|genre|dans les|a peu pres) ?)*$/;
const ENDS = /^ ?(?:or so|ish|roughly|at the moment|now|i'd say|i think|environ|a peu pres)?[\s.,;!?)]*(?:$|[.,;!?)])/;

/** « et nous, nous sommes à 2,1 % mensuel », where losing customers was spoken of: a share a month that has no other name. */
function monthlyLoss({ folded, quantities }: Message, taken: ReadonlyMap<Quantity, Framed>): Framed[] {
  return quantities.flatMap((quantity) => {
    const before = folded.slice(0, quantity.start);
    const monthly =
      quantity.per === 'month' ||
      (quantity.per === null && OTHERS_A_MONTH.test(before.slice(-140)) && OURS.test(before.slice(-24)));
    const alone = quantity.per === 'month' && OPENS.test(before.slice(-40)) && ENDS.test(folded.slice(quantity.end));
    const fits =
      quantity.kind === 'share' && monthly && !taken.has(quantity) && (alone || STAND_AT.test(before.slice(-60)));
    return fits && LOSS.test(before)
      ? [{ start: quantity.start, end: quantity.end, subject: 'monthly_churn', quantity, value: quantity.value }]
      : [];
  });
}

const ALONE =
  /^[\s•*>-]*(?:[a-z]+ )?\ue003+ (?:[a-z]+s (?=client(?:e)?s\b))?(?:clients?|clientes?|customers?|abonn(?:e|ee)s?|subscribers?|subs|comptes|accounts?|utilisateurs|users|logos|adherents|members?|membres|patients|policyholders|households|families|tenants|readers|listeners|viewers|riders|students|pupils|learners|donors|residents|players)(?: (?:actifs|actives|active|payants|paying|b2b|a ce jour|au total|aujourd'hui|dedans|en tout|en ce moment|actuellement|a date|dans la base|dans le fichier|in total|now|today|so far|and counting|environ|in all|to date))?[\s.,;:)!]*$/;
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
