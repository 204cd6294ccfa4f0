import { fold } from '../../src/language/fold.ts';

/** A text and the place it is written at. */
export type PlacedText = { where: string; text: string };

/** Two texts too alike to be kept apart: the same words, or the share of three-word sequences they have in common. */
export type Overlap = { one: PlacedText; other: PlacedText; likeness: number };

const ALIKE = 0.8;
/** Texts of at most so many words are compared as a whole only. */
const SHORT = 5;
const SEQUENCE = 3;

/** The words of a text, without case, accents and punctuation. */
export function bareWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Every pair of one text of each side that is the same text once folded, or, above five words, has four fifths of its
 * three-word sequences in common (Jaccard). Texts without a word are left aside.
 */
export function findOverlaps(some: readonly PlacedText[], others: readonly PlacedText[]): Overlap[] {
  const index = new Map<string, Entry[]>();
  for (const entry of others.flatMap(entryOf)) {
    for (const key of [entry.whole, ...entry.sequences]) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  }
  return some.flatMap(entryOf).flatMap((one) => {
    const near = new Set([one.whole, ...one.sequences].flatMap((key) => index.get(key) ?? []));
    return [...near].flatMap((other) => {
      const likeness = one.whole === other.whole ? 1 : jaccard(one.sequences, other.sequences);
      return likeness >= ALIKE ? [{ one: one.placed, other: other.placed, likeness }] : [];
    });
  });
}

type Entry = { placed: PlacedText; whole: string; sequences: ReadonlySet<string> };

/** None for a text without words. The whole text is told from a sequence by the mark before it. */
function entryOf(placed: PlacedText): Entry[] {
  const words = bareWords(placed.text);
  if (words.length === 0) return [];
  const starts = words.length > SHORT ? words.slice(SEQUENCE - 1) : [];
  const sequences = new Set(starts.map((_, at) => words.slice(at, at + SEQUENCE).join(' ')));
  return [{ placed, whole: `=${words.join(' ')}`, sequences }];
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((sequence) => b.has(sequence)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
