import type { Lang } from '../../../domain/bilingual.ts';
import { fold } from '../../../language/fold.ts';
import { findQuantities } from '../../../language/quantities/find-quantities.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { QUANTITY_MARKS } from './compile-phrase.ts';
import { findPasted } from './find-pasted.ts';
import type { Message, Span } from './message.ts';

/** What opposes two halves of a sentence, or starts another thought in it. */
const TURNS =
  /(?<=[ ,])(?:mais|but|par contre|cependant|toutefois|en revanche|tandis que|alors que|however|whereas|while|although|though|yet|sauf que|except that|even though|meme si|now|maintenant|desormais|aujourd'hui|today|depuis)(?= )/g;

export function prepareMessage(text: string, lang: Lang): Message {
  const folded = fold(text);
  const quantities = findQuantities(text, lang, folded);
  const marked = silence(markQuantities(folded, quantities));
  const sentences = cut(marked, /[.!?;…]+(?=[ \n"')\]]|$)|\n+/g);
  return {
    text,
    lang,
    folded,
    marked,
    quantities,
    sentences,
    clauses: sentences.flatMap((sentence) => cutSpan(marked, sentence)),
    pasted: findPasted(folded),
  };
}

function markQuantities(folded: string, quantities: readonly Quantity[]): string {
  let marked = '';
  let past = 0;
  for (const quantity of quantities) {
    const { start, end, kind } = quantity;
    const noun = countedNoun(folded, quantity);
    marked += folded.slice(past, start) + QUANTITY_MARKS[kind].repeat(end - start - noun.length) + noun;
    past = end;
  }
  return marked + folded.slice(past);
}

/** « un membre sur trois » counts members: the word stays to be read, after the mark. */
function countedNoun(folded: string, { start, end, outOf }: Quantity): string {
  if (outOf === null) return '';
  const words = folded.slice(start, end).match(/[a-z]{4,}/g) ?? [];
  const noun = words.find((word) => !FRACTION_WORDS.test(word));
  return noun === undefined || noun.length + 2 > end - start ? '' : ` ${noun}`;
}

const FRACTION_WORDS =
  /^(?:deux|trois|quatre|cinq|sept|huit|neuf|onze|douze|quinze|seize|vingt|cent|mille|trente|three|four|five|seven|eight|nine|eleven|twelve|fifteen|twenty|hundred|every|each|sur|chaque|fois|times|once|twice)$/;

/** Words people think aloud with, and the dots of a pause: blanked, so that they separate nothing. */
const HESITATIONS =
  /(?:, ?)?\b(?:euh|heu|bah|ben|hein|je dirais|je crois|je pense|disons|grosso modo|a peu pres|you know|i'd say|i guess|i think|i reckon|umm?|uhm?|er|give or take|or so|it's like|let's say)\b(?: ?,)?|, ?(?:quoi|genre|en gros|like|enfin)\b ?,?|, ?(?:lui|elle|eux|elles|quant a (?:lui|elle)|though|meanwhile|in turn|for its part) ?,/g;
const PAUSE = /(?:\.{2,}|…)(?= *[a-z0-9\ue001-\ue006(])/g;

function silence(marked: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return marked.replace(HESITATIONS, blank).replace(PAUSE, blank);
}

/** The stretches between separators; the separator belongs to the stretch it ends. */
function cut(text: string, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function cutSpan(marked: string, { start, end }: Span): Span[] {
  const sentence = marked.slice(start, end);
  const places = [
    ...[...sentence.matchAll(/[,:()[\]"|]+| - /g)].map((match) => match.index + match[0].length),
    ...[...sentence.matchAll(TURNS)].map((match) => match.index),
  ].sort((a, b) => a - b);
  const edges = [0, ...places, sentence.length];
  return edges
    .slice(1)
    .map((edge, index) => ({ start: start + (edges[index] ?? 0), end: start + edge }))
    .filter((span) => span.end > span.start);
}
