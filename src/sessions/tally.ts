import { z } from 'zod';
import type { Entry } from './entry.ts';

const MOST_WORDS = 80;
const LONGEST_NAME = 200;

/** What a list of sessions shows, carried on every line so that the last one tells it. */
export const Tally = z.object({
  /** Answers so far. */
  turns: z.number().int().min(0),
  /** The name the user gave it, or the beginning of a very long one. */
  name: z.string().nullable(),
  /** The beginning of the first message; empty before there is one. */
  words: z.string(),
});
export type Tally = z.infer<typeof Tally>;

export const NOTHING_YET: Tally = { turns: 0, name: null, words: '' };

/** The tally once this entry is written. */
export function countEntry(tally: Tally, entry: Entry): Tally {
  switch (entry.kind) {
    case 'opened':
    case 'renamed':
      return { ...tally, name: entry.name?.slice(0, LONGEST_NAME) ?? null };
    case 'message':
      return tally.words === '' ? { ...tally, words: firstWords(entry.text) } : tally;
    case 'answer':
      return { ...tally, turns: tally.turns + 1 };
    default:
      return tally;
  }
}

function firstWords(text: string): string {
  const letters = Array.from(
    text
      .slice(0, 20 * MOST_WORDS)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return letters.length > MOST_WORDS ? `${letters.slice(0, MOST_WORDS - 1).join('')}…` : letters.join('');
}
