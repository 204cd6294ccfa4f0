import type { Request } from '../../../domain/reading.ts';
import { englishDeliverableWords } from '../lexicon/en/deliverable-words.ts';
import { frenchDeliverableWords } from '../lexicon/fr/deliverable-words.ts';
import { isInside, type Message, overlap } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';

export type DeliverableReading = {
  readonly request: Extract<Request, { kind: 'deliverable' }>;
  readonly certain: boolean;
};

const words = phraseSet({ fr: frenchDeliverableWords, en: englishDeliverableWords }, { fr: {}, en: {} });

/** Where two deliverables claim the same words, the first of these. */
const PRECISE = ['loyalty-roi', 'churn-model', 'portfolio', 'clusters', 'nps-programme', 'qbr', 'lifecycle-map', 'rfm'];
/** A name that also stands in reports and questions: it needs a full request around it. */
const VAGUE =
  /^(?:(?:le|la|un|une|au|du|the|a|our|my|notre|mon)\s)?(?:diagnostic|diagnostics|diagnosis|segmentation|segments|personas?|dashboards?|tableau de bord|tdb|portefeuille clients?|customer portfolio|portfolio|playbooks?|qbrs?|clusters?|rfm)$/;
const OF_US = /\b(?:on|nous|j'ai|je suis|notre|nos|we|our|my|we're)\b/;
const SMALL_TALK =
  /\b(?:svp|stp|please|pls|plz|now|maintenant|go|merci|thanks|ok|et|and|un|une|le|la|les|the|a|an|aussi|also|too|du|de|mois|for|pour)\b|[\s?!.,;:'"()+-]+/g;

/** Which deliverable a message asks for; null when it reports on one, asks what it is, or names a tool of another team. */
export function readDeliverable(message: Message): DeliverableReading | null {
  const said = words
    .find({ ...message, marked: message.folded })
    .filter((mention) => !isInside(message.pasted, mention));
  const named = chosen(said.filter(({ concept }) => concept !== 'wants' && concept !== 'bars'));
  const first = named[0];
  if (first === undefined) return null;
  const sentence = message.sentences.find((candidate) => overlap(candidate, first)) ?? first;
  const near = said.filter((mention) => overlap(mention, sentence));
  if (near.some(({ concept }) => concept === 'bars')) return null;
  const name = message.folded.slice(first.start, first.end);
  const vague = VAGUE.test(name);
  const wanted = near.some(({ concept }) => concept === 'wants');
  const measured = message.quantities.some(({ kind }) => kind === 'share' || kind === 'money');
  const alone = isAlone(message, named, said);
  if (!alone && !wanted) return null;
  if (vague && measured && !alone) return null;
  if (vague && !alone && !isAskedFor(message, near, first)) return null;
  const request = { kind: 'deliverable', id: first.concept } as const;
  return { request, certain: alone || (wanted && !measured) };
}

/** The names that stand, in order: the longer of two that overlap, save where one is more precise. */
function chosen(found: readonly Mention[]): Mention[] {
  const rank = ({ concept }: Mention) => {
    const place = PRECISE.indexOf(concept);
    return place === -1 ? PRECISE.length : place;
  };
  const kept: Mention[] = [];
  const order = [...found].sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const mention of order) {
    if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** « RFM svp », "QBR template": a short message that holds a name and next to nothing else. */
function isAlone(message: Message, named: readonly Mention[], said: readonly Mention[]): boolean {
  const wants = said.filter(({ concept }) => concept === 'wants');
  const rest = [...named, ...wants].reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    message.folded,
  );
  const words = rest.replace(SMALL_TALK, ' ').trim().split(/\s+/).filter(Boolean);
  return words.length <= 4 && !OF_US.test(rest) && message.folded.trim().split(/\s+/).length <= 9;
}

/** A verb of making right before the name, or a need of it. */
function isAskedFor(message: Message, near: readonly Mention[], name: Mention): boolean {
  return near.some(
    (mention) =>
      mention.concept === 'wants' &&
      mention.end <= name.start &&
      message.folded.slice(mention.end, name.start).trim().split(/\s+/).length <= 4,
  );
}
