import { QUANTITY_MARKS, type WordClasses } from './compile-phrase.ts';
import { closing, splitTop } from './split-phrase.ts';

/** Words are told apart by their first letters: four where a phrase fixes that many, else three; shorter words by themselves. */
const LONG = 4;
const SHORT = 3;
const WORDS = /[a-z0-9]+|[\ue001-\ue006]/g;

/** Where each key of a prepared text stands, in words from its start: what the text can possibly hold. */
export type TextKeys = ReadonlyMap<string, readonly number[]>;

export function keysOfText(marked: string): TextKeys {
  const places = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  for (const [at, word] of (marked.match(WORDS) ?? []).entries()) {
    add(word.slice(0, SHORT), at);
    add(word.slice(0, LONG), at);
  }
  return places;
}

/** No phrase lets more words than this stand between two that it needs. */
const FARTHEST = 24;

/** Whether a text may hold a phrase: a word for each list of keys, in order, none too far from the one before. */
export function mayHold(text: TextKeys, phrase: readonly (readonly string[])[]): boolean {
  if (!phrase.every((keys) => keys.some((key) => text.has(key)))) return false;
  let reached: readonly number[] | null = null;
  for (const keys of phrase) {
    const places = placesOf(text, keys);
    reached = reached === null ? places : follow(reached, places);
    if (reached.length === 0) return false;
  }
  return true;
}

function placesOf(text: TextKeys, keys: readonly string[]): number[] {
  const places: number[] = [];
  for (const key of keys) {
    const here = text.get(key);
    if (here !== undefined) places.push(...here);
  }
  return places.sort((a, b) => a - b);
}

/** The later places that come after an earlier one, near enough. Both in order. */
function follow(earlier: readonly number[], later: readonly number[]): number[] {
  let from = 0;
  return later.filter((at) => {
    while (from < earlier.length && (earlier[from] ?? 0) < at - FARTHEST) from += 1;
    return from < earlier.length && (earlier[from] ?? at) < at;
  });
}

/**
 * What a text must hold for a phrase to occur in it: of each list, one key. A phrase is tried only on texts that pass, so that
 * a lexicon of thousands costs what the few phrases near the message cost. The keys of each class are worked out once.
 */
export function phraseKeys(classes: WordClasses): (phrase: string) => string[][] {
  const known = new Map<string, string[] | null>();

  function ofPhrase(phrase: string): string[][] {
    return splitTop(phrase.trim(), ' ').flatMap((element) => {
      const keys = ofElement(element);
      return keys === null ? [] : [keys];
    });
  }

  /** One of these keys is there whenever the element is; null when it may be absent, or when its first letters are open. */
  function ofElement(element: string): string[] | null {
    if (element === '' || element === '..' || element === '...') return null;
    const close = closing(element);
    if (close > 0) return close === element.length - 1 ? ofGroup(element) : null;
    const [word = ''] = /^[a-z0-9]*/.exec(element) ?? [];
    if (word.length === element.length) return [word.slice(0, LONG)];
    const sure = element.charAt(word.length) === '?' ? word.slice(0, -1) : word;
    return sure.length >= SHORT ? [sure.slice(0, LONG)] : null;
  }

  function ofGroup(element: string): string[] | null {
    const cached = known.get(element);
    if (cached !== undefined) return cached;
    const inside = element.slice(1, -1);
    const keys = element.startsWith('{')
      ? marksOf(inside)
      : ofParts(element.startsWith('<') ? (classes[inside] ?? []) : splitTop(inside, '|'));
    known.set(element, keys);
    return keys;
  }

  function ofParts(parts: readonly string[]): string[] | null {
    const keys = new Set<string>();
    for (const part of parts) {
      const first = firstKeys(part);
      if (first === null) return null;
      for (const key of first) keys.add(key);
    }
    return [...keys];
  }

  function firstKeys(part: string): string[] | null {
    for (const element of splitTop(part.trim(), ' ')) {
      const keys = ofElement(element);
      if (keys !== null) return keys;
    }
    return null;
  }

  return ofPhrase;
}

function marksOf(kinds: string): string[] {
  const wanted = kinds.split(',');
  return Object.entries(QUANTITY_MARKS).flatMap(([name, mark]) =>
    kinds === 'any' || wanted.includes(name) ? [mark] : [],
  );
}
