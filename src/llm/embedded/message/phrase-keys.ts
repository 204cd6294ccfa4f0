import { gluedWords } from './glued-words.ts';
import { QUANTITY_MARKS, type WordClasses } from './parse-phrase.ts';
import { closing, splitTop } from './split-phrase.ts';

/** Words are told apart by their first letters: four where a phrase fixes that many, else three; shorter words by themselves. */
const LONG = 4;
const SHORT = 3;
const [BLANK, LETTER_A, LETTER_Z, DIGIT_0, DIGIT_9] = [32, 97, 122, 48, 57];
const [ROUND, ROUND_END, ANGLE, ANGLE_END, CURLY, CURLY_END] = [40, 41, 60, 62, 123, 125];
const CLASS = /^<([^<>]+)>/;
/** Letters of a word and what parts it from the next. */
const WORD = 8;
const WORDS = /[a-z0-9]+|[\ue001-\ue006]/g;

/** Keys of which one must be there. Phrases that ask for the same share the list. */
export type KeyList = readonly string[];

/** What a text can possibly hold: the keys of its words. */
export type TextKeys = {
  readonly all: ReadonlySet<string>;
  /** Whether one of a list is there; worked out once, however many phrases ask. */
  holdsOne(keys: KeyList): boolean;
};

export function keysOfText(marked: string): TextKeys {
  const words = (marked.match(WORDS) ?? []).flatMap((word) => [word, ...gluedWords(word)]);
  const all = new Set(words.flatMap((word) => [word.slice(0, SHORT), word.slice(0, LONG)]));
  const known = new Map<KeyList, boolean>();
  return {
    all,
    holdsOne: (keys) => {
      const before = known.get(keys);
      if (before !== undefined) return before;
      const holds = keys.some((key) => all.has(key));
      known.set(keys, holds);
      return holds;
    },
  };
}

/** Whether a text may hold a phrase: a key of each of its lists. */
export function mayHold(text: TextKeys, phrase: readonly KeyList[]): boolean {
  return phrase.every(text.holdsOne);
}

/** A word of the phrase that stands outside every bracket, whole: the first of four letters or more, else the longest; null when there is none. */
function plainKey(phrase: string): string | null {
  let found = '';
  let depth = 0;
  let start = 0;
  let plain = true;
  for (let at = 0; at <= phrase.length; at += 1) {
    const code = at === phrase.length ? BLANK : phrase.charCodeAt(at);
    if (code === BLANK) {
      if (depth === 0) {
        if (plain && at - start > found.length) found = phrase.slice(start, at);
        if (found.length >= LONG) break;
        start = at + 1;
        plain = true;
      }
    } else if (!(code >= LETTER_A && code <= LETTER_Z) && !(code >= DIGIT_0 && code <= DIGIT_9)) {
      plain = false;
      if (code === ROUND || code === ANGLE || code === CURLY) depth += 1;
      else if (code === ROUND_END || code === ANGLE_END || code === CURLY_END) depth -= 1;
    }
  }
  return found === '' ? null : found.slice(0, LONG);
}

/**
 * What a text must hold for a phrase to occur in it. A phrase is tried only on texts that pass, so that a lexicon of thousands
 * costs what the few phrases near the message cost.
 */
export type PhraseKeys = {
  /** Of each list, a text must hold one key. */
  all(phrase: string): KeyList[];
  /** One of these lists, found with little work: a plain word if there is one, else what the shortest element asks for. Empty when any text may hold the phrase. */
  telling(phrase: string): KeyList;
};

/** The keys of each class and element are worked out once. */
export function phraseKeys(classes: WordClasses): PhraseKeys {
  const known = new Map<string, KeyList | null>();

  function telling(phrase: string): KeyList {
    const plain = plainKey(phrase);
    if (plain !== null) return [plain];
    const elements = splitTop(phrase.trim(), ' ');
    elements.sort((a, b) => breadth(a) - breadth(b));
    for (const element of elements) {
      const keys = ofElement(element);
      if (keys !== null) return keys;
    }
    return [];
  }

  /** About how many words an element stands for. */
  function breadth(element: string): number {
    const [, name] = CLASS.exec(element) ?? [];
    return name === undefined ? element.length : (classes[name]?.length ?? 0) * WORD;
  }

  function ofPhrase(phrase: string): KeyList[] {
    return splitTop(phrase.trim(), ' ').flatMap((element) => {
      const keys = ofElement(element);
      return keys === null ? [] : [keys];
    });
  }

  /** `open` when letters may follow: a word of it then fixes its first letters only. */
  function ofElement(element: string, open = false): KeyList | null {
    const name = open ? `${element}…` : element;
    const before = known.get(name);
    if (before !== undefined) return before;
    const keys = workOut(element, open);
    known.set(name, keys);
    return keys;
  }

  /** One of these keys is there whenever the element is; null when it may be absent, or when its first letters are open. */
  function workOut(element: string, open: boolean): KeyList | null {
    if (element === '' || element === '..' || element === '...') return null;
    const close = closing(element);
    if (close > 0) {
      const isWhole = close === element.length - 1;
      return element.charAt(close + 1) === '?' ? null : ofGroup(element.slice(0, close + 1), open || !isWhole);
    }
    const [word = ''] = /^[a-z0-9]*/.exec(element) ?? [];
    if (word.length === element.length && !open) return [word.slice(0, LONG)];
    const sure = element.charAt(word.length) === '?' ? word.slice(0, -1) : word;
    return sure.length >= SHORT ? [sure.slice(0, LONG)] : null;
  }

  function ofGroup(group: string, open: boolean): KeyList | null {
    const inside = group.slice(1, -1);
    if (group.startsWith('{')) return marksOf(inside);
    const options = group.startsWith('<') ? (classes[inside] ?? []) : splitTop(inside, '|');
    const keys = new Set<string>();
    for (const option of options) {
      const telling = ofOption(option, open);
      if (telling === null) return null;
      for (const key of telling) keys.add(key);
    }
    return [...keys];
  }

  /** Of its elements the one that says most: with the fewest keys, and the longest. */
  function ofOption(option: string, open: boolean): KeyList | null {
    const elements = splitTop(option.trim(), ' ');
    let best: KeyList | null = null;
    for (const [index, element] of elements.entries()) {
      const keys = ofElement(element, open && index === elements.length - 1);
      if (keys !== null && (best === null || saysMore(keys, best))) best = keys;
    }
    return best;
  }

  return { all: ofPhrase, telling };
}

function saysMore(keys: KeyList, others: KeyList): boolean {
  return keys.length < others.length || (keys.length === others.length && shortest(keys) > shortest(others));
}

function shortest(keys: KeyList): number {
  return Math.min(...keys.map((key) => key.length));
}

function marksOf(kinds: string): KeyList {
  const wanted = kinds.split(',');
  return Object.entries(QUANTITY_MARKS).flatMap(([name, mark]) =>
    kinds === 'any' || wanted.includes(name) ? [mark] : [],
  );
}
