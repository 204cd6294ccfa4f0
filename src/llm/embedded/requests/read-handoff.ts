import type { Request } from '../../../domain/reading.ts';
import { englishHandoffWords, englishOwners } from '../lexicon/en/handoff-words.ts';
import { frenchHandoffWords, frenchOwners } from '../lexicon/fr/handoff-words.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';

export type HandoffReading = {
  readonly request: Extract<Request, { kind: 'handoff' }>;
  readonly certain: boolean;
  readonly whole?: boolean;
};

const words = phraseSet({ fr: frenchHandoffWords, en: englishHandoffWords }, { fr: {}, en: {} });
const OWNERS = { fr: frenchOwners, en: englishOwners } as const;

/** When several kinds of work are named: wiring before sending before writing, a trade of others only when nothing else fits. */
const ORDER = [
  'owner:hr',
  'owner:seo',
  'owner:ads',
  'domain:strategie',
  'domain:analytics',
  'domain:automation',
  'domain:performance',
  'domain:social-strategy',
  'owner:translation',
  'owner:legal',
  'domain:acquisition/email-marketing',
  'domain:content',
];
/** « Optimise mon SEO », "hire a CSM": the work is the object of the verb, or the message says nothing but its name. */
const FAR = 60;

/** Whose work a message asks for, when it is not ours; null when it reports on such work or asks for our analysis of it. */
export function readHandoff(message: Message): HandoffReading | null {
  const plain = { ...message, marked: message.folded };
  const said = words.find(plain).filter((mention) => !isInside(message.pasted, mention));
  const work = said.filter(({ concept }) => concept.includes(':'));
  const doing = said.filter(({ concept }) => concept === 'does');
  const sentences = message.sentences.filter((sentence) => work.some((mention) => overlap(mention, sentence)));
  for (const sentence of sentences) {
    const near = work.filter((mention) => overlap(mention, sentence));
    if (said.some((mention) => mention.concept === 'bars' && overlap(mention, sentence))) continue;
    const asked = doing.filter((mention) => overlap(mention, sentence));
    const meant = near.filter((mention) => asked.some((verb) => isObject(mention, verb, sentence, asked)));
    const alone = isAlone(message, near);
    if (meant.length === 0 && !alone) continue;
    const chosen = best(meant.length > 0 ? meant : near);
    if (chosen === undefined) continue;
    const ordered = meant.length > 0 && asked.some(({ start }) => start - sentence.start <= 1);
    return { ...handoff(message, chosen, meant.length > 0 || alone), whole: ordered };
  }
  return null;
}

/** Work stands near the verb that asks for it; or is that verb, opening the sentence or after « peux-tu »: « automatise l'envoi ». */
function isObject(work: Mention, verb: Mention, sentence: Span, verbs: readonly Mention[]): boolean {
  if (overlap(work, verb)) {
    return verb.start - sentence.start < 14 || verbs.some(({ end }) => end <= verb.start && verb.start - end < 24);
  }
  return verb.end <= work.start ? work.start - verb.end < FAR : verb.start - work.end < FAR / 2;
}

function best(work: readonly Mention[]): Mention | undefined {
  const rank = ({ concept }: Mention) => {
    const place = ORDER.indexOf(concept);
    return place === -1 ? ORDER.length - 3 : place;
  };
  return [...work].sort((a, b) => rank(a) - rank(b) || a.start - b.start)[0];
}

/** « pub insta svp », "social posts": a short message that holds little else. */
function isAlone({ folded, quantities }: Message, work: readonly Mention[]): boolean {
  if (quantities.length > 0 || STATES.test(folded) || folded.trim().split(/\s+/).length > 7) return false;
  const rest = work.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    folded,
  );
  return (rest.match(/[a-z]{3,}/g) ?? []).length <= 2;
}

/** "We sell accounting software" says what somebody does, and asks for none of it. */
const STATES =
  /\b(?:we|i|on|nous|je|j)(?:'re|'m| are| am| is)? ?(?:sell|sells|make|run|offer|provide|publish|own|a|an|in|vends?|vendons|edite|editons|propose|proposons|fais|fait|faisons|suis|est|sommes|loue|louons)\b|\b(?:c'est|it's|it is) (?:un|une|du|de la|an?)\b/;

function handoff({ lang }: Message, { concept }: Mention, certain: boolean): HandoffReading {
  const [kind, id] = concept.split(':', 2);
  if (kind === 'domain') return { request: { kind: 'handoff', domain: id ?? null, owner: null }, certain };
  return { request: { kind: 'handoff', domain: null, owner: OWNERS[lang][id ?? ''] ?? null }, certain };
}
