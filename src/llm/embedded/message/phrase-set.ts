import type { Lang } from '../../../domain/bilingual.ts';
import { type PlaceFinder, placeFinder } from './find-places.ts';
import type { Message, Span } from './message.ts';
import { phraseParser } from './parse-phrase.ts';
import type { Sequence } from './pattern.ts';
import { type KeyList, mayHold, type PhraseKeys, phraseKeys } from './phrase-keys.ts';
import { type SearchedText, searchedText } from './searched-text.ts';

/** Entries of a lexicon: phrases by the concept they say. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;
/** A place where a concept is said. */
export type Mention = Span & { readonly concept: string };

export type PhraseSet = {
  /** Every mention of every concept, in order; mentions of different concepts may overlap. */
  find(message: Message): Mention[];
  /** Whether any phrase of a concept occurs in a stretch of the message. */
  has(concept: string, message: Message, span?: Span): boolean;
};

/** A phrase with what a text must hold for it, and what finds it: each is worked out when a text first comes near it. */
type Phrase = {
  readonly concept: string;
  readonly source: string;
  keys: readonly KeyList[] | null;
  places: PlaceFinder | null;
};

/** The phrases of one language by the keys of their most telling word; `open` are those that any text may hold. */
type Index = {
  readonly byKey: ReadonlyMap<string, readonly Phrase[]>;
  readonly open: readonly Phrase[];
  /** What each text may hold, by concept: worked out once, however many stretches of the text are then looked at. */
  readonly near: WeakMap<SearchedText, ReadonlyMap<string, readonly Phrase[]>>;
};

/** Lexicons of both languages. Nothing is compiled before a message may need it. */
export function phraseSet(
  lexicons: Readonly<Record<Lang, Lexicon>>,
  classes: Readonly<Record<Lang, Lexicon>>,
): PhraseSet {
  const prepared: Partial<Record<Lang, Index>> = {};
  const indexOf = (lang: Lang) => {
    prepared[lang] ??= prepare(lexicons[lang], notationOf(classes[lang]));
    return prepared[lang];
  };
  const nearIn = (text: SearchedText, lang: Lang): ReadonlyMap<string, readonly Phrase[]> => {
    const index = indexOf(lang);
    const known = index.near.get(text);
    if (known !== undefined) return known;
    const near = phrasesNear(text, index, notationOf(classes[lang]));
    index.near.set(text, near);
    return near;
  };
  const placesOf = (phrase: Phrase, text: SearchedText, lang: Lang, { start, end }: Span): readonly Span[] => {
    phrase.places ??= placeFinder(notationOf(classes[lang]).parse(phrase.source));
    return phrase.places(text, { start, end: Math.min(end, text.marked.length) });
  };
  return {
    find: ({ marked, lang }) => {
      const text = searchedText(marked);
      const found: Mention[] = [];
      for (const [concept, phrases] of nearIn(text, lang)) {
        for (const phrase of phrases) {
          for (const { start, end } of placesOf(phrase, text, lang, { start: 0, end: marked.length })) {
            found.push({ concept, start, end });
          }
        }
      }
      return apart(found);
    },
    has: (concept, { marked, lang }, span = { start: 0, end: marked.length }) => {
      const text = searchedText(marked);
      const near = nearIn(text, lang).get(concept) ?? [];
      return near.some((phrase) => placesOf(phrase, text, lang, span).length > 0);
    },
  };
}

/** How phrases are read that share their classes: what is worked out of a class serves them all. */
type Notation = { readonly parse: (phrase: string) => Sequence; readonly keys: PhraseKeys };

const notations = new WeakMap<Lexicon, Notation>();

function notationOf(classes: Lexicon): Notation {
  const known = notations.get(classes);
  if (known !== undefined) return known;
  const notation = { parse: phraseParser(classes), keys: phraseKeys(classes) };
  notations.set(classes, notation);
  return notation;
}

function prepare(lexicon: Lexicon, { keys }: Notation): Index {
  const byKey = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const [concept, sources] of Object.entries(lexicon)) {
    for (const source of sources) {
      const phrase: Phrase = { concept, source, keys: null, places: null };
      const telling = keys.telling(source);
      if (telling.length === 0) open.push(phrase);
      for (const key of telling) {
        const others = byKey.get(key);
        if (others === undefined) byKey.set(key, [phrase]);
        else others.push(phrase);
      }
    }
  }
  return { byKey, open, near: new WeakMap() };
}

/** The phrases whose every word a text may hold, by concept. */
function phrasesNear(text: SearchedText, { byKey, open }: Index, { keys }: Notation): Map<string, Phrase[]> {
  const near = new Set(open);
  for (const key of text.keys.all) for (const phrase of byKey.get(key) ?? []) near.add(phrase);
  const byConcept = new Map<string, Phrase[]>();
  for (const phrase of near) {
    phrase.keys ??= keys.all(phrase.source);
    if (!mayHold(text.keys, phrase.keys)) continue;
    const others = byConcept.get(phrase.concept);
    if (others === undefined) byConcept.set(phrase.concept, [phrase]);
    else others.push(phrase);
  }
  return byConcept;
}

/** Of mentions of one concept that overlap, the first and longest; all in order. */
function apart(mentions: readonly Mention[]): Mention[] {
  const ends = new Map<string, number>();
  return [...mentions].sort(inOrder).filter(({ concept, start, end }) => {
    if (start < (ends.get(concept) ?? 0)) return false;
    ends.set(concept, end);
    return true;
  });
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
