import type { Lang } from '../../../domain/bilingual.ts';
import { fold } from '../../../language/fold.ts';
import { findQuantities } from '../../../language/quantities/find-quantities.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { findPasted } from './find-pasted.ts';
import type { Message, Span } from './message.ts';
import { QUANTITY_MARKS } from './parse-phrase.ts';

/** What opposes two halves of a sentence, or starts another thought in it. */
const TURNS =
  /(?<=[ ,])(?:mais|but|par contre|cependant|toutefois|en revanche|tandis que|alors (?:que|qu|ke|k)|however|whereas|while|although|though|yet|sauf que|except that|even though|meme si|now|maintenant|desormais|aujourd'hui|today|depuis)(?= )/g;

/** Figures beyond so many are left as they are written: five pages of nothing else are no conversation. */
const MOST_QUANTITIES = 200;

export function prepareMessage(text: string, lang: Lang): Message {
  const folded = fold(text);
  const quantities = findQuantities(text, lang, folded)
    .filter((quantity) => !isTextedWord(folded, quantity, lang))
    .slice(0, MOST_QUANTITIES);
  const marked = silence(
    markQuantities(
      folded,
      quantities.filter((quantity) => !isNone(folded, quantity, lang)),
    ),
  );
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

/** "sign up 4 the trial", "want 2 keep them": a figure typed for the word that sounds like it. */
function isTextedWord(folded: string, { start, end }: Quantity, lang: Lang): boolean {
  if (lang !== 'en' || end - start !== 1 || !/[a-z] $/.test(folded.slice(start - 2, start))) return false;
  if (BEFORE_FIGURE.test(folded.slice(Math.max(0, start - 12), start))) return false;
  const after = folded.slice(end, end + 12);
  return folded[start] === '4' ? FOR.test(after) : folded[start] === '2' && TO.test(after);
}

const BEFORE_FIGURE =
  /\b(?:to|from|of|at|is|was|are|were|by|about|only|than|and|or|with|just|scored|hit|now|nps|csat|score|rate|rated|around|roughly|nearly|over|under|these|those|the|our|all|last|first|top|month|week|day|year|step|tier|in|for|after|before|have|has|had|got|get)\s$/;
const FOR = /^ (?:the|our|my|your|us|me|them|it|this|that)\b/;
const TO = /^ (?:the|our|my|us|keep|get|do|be|go|make|raise|cut|reduce|improve|stop|see|know|find|come|use|try|fix)\b/;

/** « zéro export » has none: the word is read, and no number counts anything. */
function isNone(folded: string, { start, end, value }: Quantity, lang: Lang): boolean {
  return lang === 'fr' && value === 0 && folded.slice(start, end) === 'zero';
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
  /(?:, ?)?\b(?:euh|heu|bah|ben|hein|pas mal(?= (?:moins|plus)\b)|je dirais|je crois|je pense|disons|grosso modo|a peu pres|you know|i'd say|i guess|i think|i reckon|umm?|uhm?|er|give or take|or so|it's like|let's say)\b(?: ?,)?|, ?(?:quoi|genre|en gros|like|enfin)\b ?,?|(?<=(?:^|[.;!?:,\n] )(?:(?:and|but|the|our|my) )?[a-z]+(?: [a-z]+)?), ?(?:however|on the other hand|by contrast) ?,|, ?which (?=(?:is|are|has|have|keeps?|seems?|looks?) )|, ?(?:lui|elle|eux|elles|quant a (?:lui|elle)|though|meanwhile|in turn|for its part) ?,/g;
/** « 6 % seulement des membres », « 12 % à peine de nos inscrits »: what belittles a share stands between it and its whole. */
const BELITTLES =
  /(?<=[\ue001-\ue006]) (?:seulement|a peine|tout au plus|tout juste|a tout casser|(?:grand )?max(?:imum|i)?|environ|tout compris|en tout et pour tout)(?= (?:d'|des? |du ))/g;
const PAUSE = /(?:\.{2,}|…)(?= *[a-z0-9\ue001-\ue006(])/g;

/** "wayyy too much": a letter drawn out at the end of a word is written once. */
const DRAWN_OUT = /([a-z])\1{2,}(?![a-z0-9])/g;

function silence(marked: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  const once = (letters: string, letter: string) => letter + ' '.repeat(letters.length - 1);
  return marked.replace(HESITATIONS, blank).replace(BELITTLES, blank).replace(PAUSE, blank).replace(DRAWN_OUT, once);
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
