const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** What a reader sees as one character each: an accent stays on its letter, an emoji is one. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Where the character before `at` starts; 0 at the start. */
export function graphemeBefore(text: string, at: number): number {
  const from = Math.max(0, at - 64);
  const last = graphemes(text.slice(from, at)).at(-1);
  return last === undefined ? 0 : at - last.length;
}

/** Where the character after `at` ends; the length of the text at its end. */
export function graphemeAfter(text: string, at: number): number {
  const [first] = graphemes(text.slice(at, at + 64));
  return first === undefined ? text.length : at + first.length;
}
