import type { FigureMark } from '../../domain/turn.ts';

/** A text and where the figures stand in it. */
export type MarkedText = { readonly text: string; readonly marks: readonly FigureMark[] };

/** A part of a text, with the figures that stand in it whole. */
export function cutMarked({ text, marks }: MarkedText, from: number, to = text.length): MarkedText {
  const inside = marks.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    marks: inside.map(({ start, end, figure }) => ({ start: start - from, end: end - from, figure })),
  };
}

/** The parts of a text between the places where a separator (a global expression) stands. */
export function splitMarked(marked: MarkedText, separator: RegExp): MarkedText[] {
  const parts: MarkedText[] = [];
  let from = 0;
  for (const { 0: found, index } of marked.text.matchAll(separator)) {
    parts.push(cutMarked(marked, from, index));
    from = index + found.length;
  }
  return [...parts, cutMarked(marked, from)];
}
