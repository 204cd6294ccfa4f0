import { displayWidth } from '../language/display-width.ts';
import { safeLine } from './safe-line.ts';
import type { Style, StyledLine, StyledSpan } from './styled-text.ts';

/** What a reader sees as one character, the columns it fills, and its style. */
export type Glyph = { readonly text: string; readonly width: number; readonly style: Style | undefined };

const PRINTABLE_ASCII = /^[ -~]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of a line made safe; one that spans two styles has the first. */
export function glyphsOf(line: StyledLine): Glyph[] {
  const spans = safeLine(line);
  const text = spans.map((span) => span.text).join('');
  const styles = spans.flatMap((span) => new Array<Style | undefined>(span.text.length).fill(span.style));
  if (PRINTABLE_ASCII.test(text)) return [...text].map((char, at) => ({ text: char, width: 1, style: styles[at] }));
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: segment,
    width: displayWidth(segment),
    style: styles[index],
  }));
}

/** The line that glyphs make; neighbours of one style are one stretch. */
export function lineOf(glyphs: readonly Glyph[]): StyledLine {
  const spans: StyledSpan[] = [];
  for (const { text, style } of glyphs) {
    const last = spans.at(-1);
    if (last !== undefined && last.style === style) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push(style === undefined ? { text } : { text, style });
  }
  return spans;
}

/** How many columns glyphs fill. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}
