import { isWordCharacter } from './characters.ts';
import { type TextMatcher, textMatcher } from './match-pattern.ts';
import { headAt } from './pattern-heads.ts';
import { keysOfText, type TextKeys } from './phrase-keys.ts';

/** A marked text made ready to be searched for phrases. */
export type SearchedText = {
  readonly marked: string;
  readonly keys: TextKeys;
  /** Where a phrase can start: wherever no word goes on, in order; and the head of what stands at each. */
  readonly starts: readonly number[];
  readonly heads: readonly string[];
  /** The same places by the head of what stands there. */
  readonly startsByHead: ReadonlyMap<string, readonly number[]>;
  readonly matcher: TextMatcher;
};

/** The texts last looked at, the latest first: every lexicon reads the same few forms of a message in turn. */
let recent: readonly SearchedText[] = [];
const MOST_RECENT = 4;

export function searchedText(marked: string): SearchedText {
  const [first] = recent;
  if (first?.marked === marked) return first;
  const text = recent.find((one) => one.marked === marked) ?? search(marked);
  recent = [text, ...recent.filter((one) => one !== text)].slice(0, MOST_RECENT);
  return text;
}

function search(marked: string): SearchedText {
  const starts = startsIn(marked);
  const heads = starts.map((start) => headAt(marked, start));
  const startsByHead = new Map<string, number[]>();
  for (const [index, head] of heads.entries()) {
    const places = startsByHead.get(head);
    const start = starts[index] ?? 0;
    if (places === undefined) startsByHead.set(head, [start]);
    else places.push(start);
  }
  return { marked, keys: keysOfText(marked), starts, heads, startsByHead, matcher: textMatcher(marked) };
}

function startsIn(marked: string): number[] {
  const starts: number[] = [];
  let inWord = false;
  for (let at = 0; at < marked.length; at += 1) {
    const code = marked.charCodeAt(at);
    if (!inWord && code !== BLANK) starts.push(at);
    inWord = isWordCharacter(code);
  }
  return starts;
}

const BLANK = 32;
