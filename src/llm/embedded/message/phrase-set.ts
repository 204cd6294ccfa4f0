import type { Lang } from '../../../domain/bilingual.ts';
import { type PlaceFinder, placeFinder } from './find-places.ts';
import type { Message, Span } from './message.ts';
import { phraseParser } from './parse-phrase.ts';
import type { Sequence } from './pattern.ts';
import { mayHold, phraseKeys, plainKey } from './phrase-keys.ts';
import { searchedText } from './searched-text.ts';

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
  keys: readonly (readonly string[])[] | null;
  places: PlaceFinder | null;
};

/** The phrases of one language, by concept, and by the keys of their most telling word; `open` are those that any text may hold. */
type Index = {
  readonly byConcept: ReadonlyMap<string, readonly Phrase[]>;
  readonly byKey: ReadonlyMap<string, readonly Phrase[]>;
  readonly open: readonly Phrase[];
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
  const mentionsOf = (phrases: Iterable<Phrase>, { marked, lang }: Message, span: Span): Mention[] => {
    const text = searchedText(marked);
    const { keysOf, parse } = notationOf(classes[lang]);
    const limit = Math.min(span.end, marked.length);
    const found: Mention[] = [];
    for (const phrase of phrases) {
      phrase.keys ??= keysOf(phrase.source);
      if (!mayHold(text.keys, phrase.keys)) continue;
      phrase.places ??= placeFinder(parse(phrase.source));
      for (const { start, end } of phrase.places(text, { start: span.start, end: limit })) {
        found.push({ concept: phrase.concept, start, end });
      }
    }
    return found;
  };
  return {
    find: (message) => {
      const { byKey, open } = indexOf(message.lang);
      const near = new Set(open);
      for (const key of searchedText(message.marked).keys) {
        for (const phrase of byKey.get(key) ?? []) near.add(phrase);
      }
      return apart(mentionsOf(near, message, { start: 0, end: message.text.length }));
    },
    has: (concept, message, span = { start: 0, end: message.text.length }) =>
      mentionsOf(indexOf(message.lang).byConcept.get(concept) ?? [], message, span).length > 0,
  };
}

/** How phrases are read that share their classes: what is worked out of a class serves them all. */
type Notation = { readonly parse: (phrase: string) => Sequence; readonly keysOf: (phrase: string) => string[][] };

const notations = new WeakMap<Lexicon, Notation>();

function notationOf(classes: Lexicon): Notation {
  const known = notations.get(classes);
  if (known !== undefined) return known;
  const notation = { parse: phraseParser(classes), keysOf: phraseKeys(classes) };
  notations.set(classes, notation);
  return notation;
}

function prepare(lexicon: Lexicon, { keysOf }: Notation): Index {
  const byConcept = new Map<string, Phrase[]>();
  const byKey = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const [concept, sources] of Object.entries(lexicon)) {
    const phrases = sources.map((source): Phrase => ({ concept, source, keys: null, places: null }));
    byConcept.set(concept, phrases);
    for (const phrase of phrases) {
      const telling = tellingKeys(phrase.source, keysOf);
      if (telling.length === 0) open.push(phrase);
      for (const key of telling) {
        const others = byKey.get(key);
        if (others === undefined) byKey.set(key, [phrase]);
        else others.push(phrase);
      }
    }
  }
  return { byConcept, byKey, open };
}

/** Keys of which a text must hold one for a phrase to be looked for at all; none when any text may hold it. */
function tellingKeys(source: string, keysOf: Notation['keysOf']): readonly string[] {
  const plain = plainKey(source);
  if (plain !== null) return [plain];
  const [fewest = []] = keysOf(source).sort((a, b) => a.length - b.length);
  return fewest;
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
