import type { Request } from '../../../domain/reading.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { englishDefinitionClasses, englishDefinitionWords } from '../lexicon/en/definition-words.ts';
import { frenchDefinitionClasses, frenchDefinitionWords } from '../lexicon/fr/definition-words.ts';
import { isInside, type Message, overlap, type Span, spanAt } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';
import { findTerms } from './find-terms.ts';

export type DefinitionReading = {
  readonly request: Extract<Request, { kind: 'definition' }>;
  readonly certain: boolean;
};

const words = phraseSet(
  { fr: frenchDefinitionWords, en: englishDefinitionWords },
  { fr: frenchDefinitionClasses, en: englishDefinitionClasses },
);

/** What may stand between « c'est quoi » and the word asked about. */
const FILLER =
  /\b(?:le|la|les|l|un|une|des|du|de|d|ce|cet|cette|que|qu|est|ce|exactement|donc|deja|au|juste|alors|svp|stp|terme|mot|notion|concept|indicateur|acronyme|sigle|fameux|fameuse|ca|cela|vraiment|veut|moi|pour|en|fait|simplement|the|a|an|is|are|it|its|that|this|exactly|actually|really|meant|by|term|word|words|concept|notion|of|metric|acronym|kpi|about|to|me|us|what|whats|again|called|so|please|pls|just|in|rate|measure|on|earth|idea|behind|entry|for)\b|[\s'",()«»:?;!=-]/g;
const BETWEEN =
  /^(?:[\s'",/()&+:=?-]|\b(?:et|ou|and|or|n|vs|versus|du|de|la|le|les|l|d|un|une|the|a|from|to|with|comme|as|puis|than|avec)\b)*$/;
/** Who it is to be explained to: "to a mere marketer", « à un débutant ». */
const HEARER =
  /\b(?:(?:to|for|like) (?:an?|my|our|the|someone|somebody|me|us)\b(?: [\w'-]+){0,4}|(?:a|pour|comme a) (?:un|une|mon|ma|quelqu'un|notre|moi|nous)\b(?: [\w'-]+){0,4}|like i'm [\w ]+|in (?:plain|simple|normal|layman's) [a-z]+|that one|this one|celui-la|celle-la)/g;
const OURS = /\b(?:notre|nos|mon|ma|mes|vos|our|my)\s(?:[\w-]+\s)?$/;
const DATED =
  /\b(?:q[1-4]|t[1-4]|20\d\d|last|this (?:month|quarter|year|week)|(?:le|ce|du) (?:mois|trimestre)|mois (?:dernier|passe)|cette annee|hier|yesterday|janvier|fevrier|juillet|septembre|octobre|novembre|decembre|january|february|july|september|october|november|december)\b/;
/** How a message that goes on from the last one begins. */
const FOLLOWS =
  /^\W*(?:(?:ok|bon|tres bien|alors|cool|great|thanks|merci|so)\W+)?(?:et|and|ok|what about|how about|sinon)\b/;
const POLITE =
  /\b(?:et|and|ok|alors|sinon|au fait|tiens|attends?|hang on|wait|by the way|btw|dis|hey|bonjour|salut|hello|hi|svp|stp|please|pls|s'il (?:te|vous) plait|merci|thanks|lol|deja|again|so|euh|um|c'est|ca)\b|[\s?!.,;:'"«»()-]/g;

/** What word a message asks the meaning of; null when it asks anything else about it. */
export function readDefinition(message: Message, subjects: readonly Mention[]): DefinitionReading | null {
  const asked = words
    .find({ ...message, marked: message.folded })
    .filter((mention) => !isInside(message.pasted, mention));
  const terms = findTerms(message, subjects);
  if (terms.length === 0) return null;
  for (const sentence of message.sentences) {
    const here = asked.filter((mention) => overlap(mention, sentence));
    const reading = readSentence(message, sentence, here, terms);
    if (reading !== null) return reading;
  }
  return readLoneTerm(message, terms);
}

function readSentence(
  message: Message,
  sentence: Span,
  asked: readonly Mention[],
  terms: readonly Mention[],
): DefinitionReading | null {
  const text = message.folded.slice(sentence.start, sentence.end);
  if (asked.length === 0 || asked.some(({ concept }) => concept === 'bars') || DATED.test(text)) return null;
  const here = terms.filter((term) => overlap(term, sentence));
  const numbers = message.quantities.filter(
    (quantity) => overlap(quantity, sentence) && isFigure(message, quantity, terms),
  );
  if (numbers.length > 1) return null;
  const measured = numbers.length > 0;
  if (here.length === 0) return readBackwards(message, sentence, asked, terms);
  if (here.some((term) => OURS.test(message.folded.slice(Math.max(0, term.start - 24), term.start)))) return null;
  if (!measured && compares(message, sentence, asked, here)) return define(distinct(here), true);
  for (const ask of asked) {
    if (ask.concept === 'compares' || ask.concept === 'versus') continue;
    const first = nearest(message, ask, here);
    if (first === undefined || (measured && ask.concept === 'opens')) continue;
    return define(chain(message, first, here), !measured);
  }
  return null;
}

function compares(message: Message, sentence: Span, asked: readonly Mention[], here: readonly Mention[]): boolean {
  if (asked.some(({ concept }) => concept === 'compares')) {
    const [only, other] = here;
    if (only === undefined || other !== undefined) return other !== undefined;
    return /(?:entre|between|vs) (?:[\w']+ )?$/.test(message.folded.slice(sentence.start, only.start));
  }
  if (here.length < 2 || !asked.some(({ concept }) => concept === 'versus')) return false;
  return leftover(message, sentence, [...asked, ...here]).length < 4;
}

/** A number that is data: not the age in a metric's name, nor « comme à un enfant de cinq ans ». */
function isFigure({ folded }: Message, quantity: Quantity, terms: readonly Mention[]): boolean {
  if (terms.some((term) => overlap(term, quantity))) return false;
  return quantity.kind === 'share' || /\d/.test(folded.slice(quantity.start, quantity.end));
}

/** What a sentence says besides these words and small talk. */
function leftover(message: Message, sentence: Span, known: readonly Span[]): string {
  return known
    .reduce(
      (text, { start, end }) => blank(text, start - sentence.start, end - sentence.start),
      message.folded.slice(sentence.start, sentence.end),
    )
    .replace(HEARER, ' ')
    .replace(FILLER, ' ')
    .replace(POLITE, ' ')
    .trim();
}

/** « Mon directeur parle de breakage. C'est quoi ? » : the question points back at the sentence before. */
function readBackwards(
  message: Message,
  sentence: Span,
  asked: readonly Mention[],
  terms: readonly Mention[],
): DefinitionReading | null {
  const rest = leftover(message, sentence, asked);
  const before = spanAt(message.sentences, sentence.start - 1);
  const last = before === undefined ? undefined : terms.filter((term) => overlap(term, before)).at(-1);
  if (before === undefined || last === undefined || rest.length > 8) return null;
  if (asked.every(({ concept }) => concept === 'compares' || concept === 'versus')) return null;
  if (OURS.test(message.folded.slice(Math.max(0, last.start - 24), last.start))) return null;
  const measured = message.quantities.some((quantity) => isFigure(message, quantity, terms));
  return measured ? null : define([last.concept], rest.length < 5);
}

/** « NPS ? », « et le GRR ? »: a term and a question mark, nothing else. */
function readLoneTerm(message: Message, terms: readonly Mention[]): DefinitionReading | null {
  if (message.quantities.some((quantity) => isFigure(message, quantity, terms)) || !/\?\s*$/.test(message.folded))
    return null;
  const rest = leftover(message, { start: 0, end: message.folded.length }, terms);
  return rest === '' ? define(distinct(terms), !FOLLOWS.test(message.folded)) : null;
}

/** The term an ask is about: inside its words, right after them, or right before. */
function nearest(message: Message, ask: Mention, terms: readonly Mention[]): Mention | undefined {
  const inside = terms.find((term) => overlap(term, ask));
  if (inside !== undefined) return first(message, inside, terms);
  const after = terms.find(({ start }) => start >= ask.end);
  const before = terms.filter(({ end }) => end <= ask.start).at(-1);
  if (after !== undefined && isFiller(message.folded.slice(ask.end, after.start))) return after;
  if (before !== undefined && isFiller(message.folded.slice(before.end, ask.start)))
    return first(message, before, terms);
  if (ask.concept === 'opens') return undefined;
  const gap = after === undefined ? '' : message.folded.slice(ask.end, after.start);
  return after !== undefined && gap.length < 40 ? after : before;
}

/** The first of the terms coordinated with this one: « LTV, CAC et ARPU : définitions ». */
function first(message: Message, last: Mention, terms: readonly Mention[]): Mention {
  const place = terms.indexOf(last);
  const before = terms[place - 1];
  if (before === undefined || !BETWEEN.test(message.folded.slice(before.end, last.start))) return last;
  return first(message, before, terms);
}

function chain(message: Message, start: Mention, terms: readonly Mention[]): string[] {
  const chained = [start];
  for (const term of terms.slice(terms.indexOf(start) + 1)) {
    const last = chained.at(-1);
    if (last === undefined || !BETWEEN.test(message.folded.slice(last.end, term.start))) break;
    chained.push(term);
  }
  return distinct(chained);
}

function isFiller(text: string): boolean {
  return text.replace(FILLER, '') === '';
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, Math.max(0, start)) + ' '.repeat(Math.max(0, end - Math.max(0, start))) + text.slice(end);
}

function distinct(terms: readonly Mention[]): string[] {
  return [...new Set(terms.map(({ concept }) => concept))];
}

function define(terms: string[], certain: boolean): DefinitionReading {
  return { request: { kind: 'definition', terms }, certain };
}
