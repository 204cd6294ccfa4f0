import type { Lang } from '../../../domain/bilingual.ts';
import { compilePhrase } from './compile-phrase.ts';
import type { Message, Span } from './message.ts';
import { keysOfText, mayHold, phraseKeys, type TextKeys } from './phrase-keys.ts';

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

/** A phrase with what a text must hold for it; its expression is made when a text first does. */
type Phrase = {
  readonly concept: string;
  readonly source: string;
  readonly keys: readonly (readonly string[])[];
  expression: RegExp | null;
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
    prepared[lang] ??= prepare(lexicons[lang], classes[lang]);
    return prepared[lang];
  };
  const mentionsOf = (phrases: Iterable<Phrase>, { marked, lang }: Message, span: Span): Mention[] => {
    const present = keysOf(marked);
    const text = span.start === 0 && span.end >= marked.length ? marked : marked.slice(span.start, span.end);
    const found: Mention[] = [];
    for (const phrase of phrases) {
      if (!mayHold(present, phrase.keys)) continue;
      phrase.expression ??= compilePhrase(phrase.source, classes[lang]);
      for (const { start, end } of placesOf(phrase.expression, text)) {
        found.push({ concept: phrase.concept, start: span.start + start, end: span.start + end });
      }
    }
    return found;
  };
  return {
    find: (message) => {
      const { byKey, open } = indexOf(message.lang);
      const near = new Set(open);
      for (const key of keysOf(message.marked).keys()) for (const phrase of byKey.get(key) ?? []) near.add(phrase);
      return apart(mentionsOf(near, message, { start: 0, end: message.text.length }));
    },
    has: (concept, message, span = { start: 0, end: message.text.length }) =>
      mentionsOf(indexOf(message.lang).byConcept.get(concept) ?? [], message, span).length > 0,
  };
}

/** Where an expression matches from the start of a word on. */
function placesOf(expression: RegExp, text: string): Span[] {
  const places: Span[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const [{ length }] = match;
    const starts = match.index === 0 || !WORD_CHARACTER.test(text.charAt(match.index - 1));
    if (starts && length > 0) places.push({ start: match.index, end: match.index + length });
    else expression.lastIndex = match.index + 1;
  }
  return places;
}

const WORD_CHARACTER = /[a-z0-9]/;

function prepare(lexicon: Lexicon, classes: Lexicon): Index {
  const byConcept = new Map<string, Phrase[]>();
  const byKey = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  const keysOf = phraseKeys(classes);
  for (const [concept, sources] of Object.entries(lexicon)) {
    const phrases = sources.map((source): Phrase => ({ concept, source, keys: keysOf(source), expression: null }));
    byConcept.set(concept, phrases);
    for (const phrase of phrases) {
      const [telling] = [...phrase.keys].sort((a, b) => a.length - b.length);
      if (telling === undefined) open.push(phrase);
      for (const key of telling ?? []) {
        const others = byKey.get(key);
        if (others === undefined) byKey.set(key, [phrase]);
        else others.push(phrase);
      }
    }
  }
  return { byConcept, byKey, open };
}

/** The keys of the text last looked at: every lexicon reads the same message in turn. */
let last: { marked: string; keys: TextKeys } | null = null;

function keysOf(marked: string): TextKeys {
  if (last?.marked !== marked) last = { marked, keys: keysOfText(marked) };
  return last.keys;
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
