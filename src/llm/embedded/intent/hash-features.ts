import type { Lang } from '../../../domain/bilingual.ts';
import { QUANTITY_MARKS } from '../message/parse-phrase.ts';
import { bucketOf, HASH_SEEDS, hashStep, hashText } from './feature-hash.ts';
import { sensesOf } from './senses/senses-of.ts';

/** How often each feature of a text occurs, by its bucket; the four kinds are weighed apart. */
export type FeatureCounts = Readonly<Record<keyof typeof HASH_SEEDS, ReadonlyMap<number, number>>>;

const LONGEST = 5;
const EDGE = 32;
/** A sense is paired with those of this many meaningful words before it. */
const REACH = 2;
const MARKS: ReadonlySet<string> = new Set(Object.values(QUANTITY_MARKS));
/** Letters and digits, a run of one mark, or a sign. A quantity is one word, however long it was written. */
const WORDS = /([\ue001-\ue006])\1*|[\p{L}\p{N}]+|\n|[^\s\p{L}\p{N}'"(),:/-]/gu;
const ENDS = /^[.!?;…\n]$/;
const START = hashText(HASH_SEEDS.senses, '^');

/**
 * The features of a marked text (see Message): words and pairs of words, letters two to five at a time inside words, senses and
 * pairs of senses, and the cues that the caller adds. No pair crosses the end of a sentence.
 */
export function hashFeatures(marked: string, lang: Lang, buckets: number, cues: readonly string[] = []): FeatureCounts {
  const counts = { words: new Map(), letters: new Map(), senses: new Map(), cues: new Map() } satisfies FeatureCounts;
  const add = (kind: keyof typeof HASH_SEEDS, hash: number) => {
    const bucket = bucketOf(hash, buckets);
    counts[kind].set(bucket, (counts[kind].get(bucket) ?? 0) + 1);
  };
  const opening = hashText(HASH_SEEDS.words, '^');
  let previous = opening;
  let before: number[][] = [[START]];
  for (const [found] of marked.matchAll(WORDS)) {
    const word = MARKS.has(found.charAt(0)) ? found.charAt(0) : found;
    const hash = hashText(HASH_SEEDS.words, word);
    add('words', hash);
    add('words', hashText(previous, ` ${word}`));
    addLetters(word, (letters) => add('letters', letters));
    const senses = sensesIn(word, lang);
    for (const sense of senses) {
      add('senses', sense);
      for (const earlier of before.flat()) add('senses', hashStep(earlier, sense));
    }
    const isEnd = ENDS.test(word);
    previous = isEnd ? opening : hash;
    if (isEnd) before = [[START]];
    else if (senses.length > 0) before = [...before.slice(1 - REACH), senses];
  }
  if (previous !== opening) add('words', hashText(previous, ' $'));
  for (const cue of cues) add('cues', hashText(HASH_SEEDS.cues, cue));
  return counts;
}

/** Marks and question marks are senses of their own. */
function sensesIn(word: string, lang: Lang): number[] {
  const names = MARKS.has(word) || word === '?' ? [word] : sensesOf(word, lang);
  return names.map((name) => hashText(HASH_SEEDS.senses, name));
}

function addLetters(word: string, add: (hash: number) => void): void {
  if (word.length < 2) return;
  for (let start = -1; start < word.length; start += 1) {
    let hash: number = HASH_SEEDS.letters;
    for (let at = start; at <= word.length && at < start + LONGEST; at += 1) {
      hash = hashStep(hash, at < 0 || at === word.length ? EDGE : word.charCodeAt(at));
      if (at > start) add(hash);
    }
  }
}
