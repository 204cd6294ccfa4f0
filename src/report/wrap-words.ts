import { displayWidth } from '../language/display-width.ts';

/** What each line opens with, and how wide the screen is. */
export type WrapStyle = { readonly first: string; readonly rest: string; readonly columns: number };

/** Sets words on lines no wider than the screen; a word that is wider by itself has a line of its own. */
export function wrapWords(words: readonly string[], { first, rest, columns }: WrapStyle): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of words) {
    const longer = current === '' ? (lines.length === 0 ? first : rest) + word : `${current} ${word}`;
    if (current !== '' && displayWidth(longer) > columns) {
      lines.push(current);
      current = rest + word;
    } else current = longer;
  }
  return [...lines, current];
}
