import { fold } from '../../language/fold.ts';
import type { Span } from '../embedded/message/message.ts';

/** Quotes, dots and blanks that a model may put around the words it copies. */
const AROUND = /^[\s"'.…([]+|[\s"'.…,;:)\]]+$/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Every place of a text where some words stand, whatever their capitals, accents and blanks, as whole words. `folded` is the text,
 * folded. No place for words without a letter or a digit.
 */
export function findQuote(folded: string, quote: string): Span[] {
  const whole = squeeze(fold(quote.normalize('NFC'))).text.trim();
  const text = squeeze(folded);
  const exact = placesOf(text, whole);
  return exact.length > 0 ? exact : placesOf(text, whole.replace(AROUND, ''));
}

type Squeezed = { readonly text: string; readonly places: readonly number[] };

/** One blank for every run of them, with the place that each character had. */
function squeeze(folded: string): Squeezed {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < folded.length; at += 1) {
    const char = folded.charAt(at);
    const isBlank = char === ' ' || char === '\n';
    if (isBlank && text.endsWith(' ')) continue;
    text += isBlank ? ' ' : char;
    places.push(at);
  }
  return { text, places };
}

function placesOf({ text, places }: Squeezed, words: string): Span[] {
  if (!WORD.test(words)) return [];
  const found: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const start = places[at];
    const last = places[at + words.length - 1];
    if (start !== undefined && last !== undefined && !cutsWord(text, at, at + words.length))
      found.push({ start, end: last + 1 });
  }
  return found;
}

function cutsWord(text: string, start: number, end: number): boolean {
  const isCut = (at: number) => at > 0 && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return isCut(start) || isCut(end);
}
