import type { Lang } from '../domain/bilingual.ts';
import type { Figure } from '../domain/figure.ts';
import type { FigureMark } from '../domain/turn.ts';
import { formatFigure } from './format-figure.ts';

const REFERENCE = /\{\{figure:([^}]+)\}\}/g;

/** The figure ids a text refers to, in order. */
export function findReferences(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}

/** Replaces every `{{figure:id}}` by its value, unit and all; an unknown id is a fault of ours, so it throws. */
export function fillReferences(
  text: string,
  figures: Readonly<Record<string, Figure>>,
  lang: Lang,
  currency: string | null,
): string {
  return fillAndMark(text, figures, lang, currency).text;
}

/** The same, and where each figure stands in the filled text. */
export function fillAndMark(
  text: string,
  figures: Readonly<Record<string, Figure>>,
  lang: Lang,
  currency: string | null,
): { text: string; marks: FigureMark[] } {
  const marks: FigureMark[] = [];
  let filled = '';
  let rest = 0;
  for (const { 0: reference, 1: id = '', index } of text.matchAll(REFERENCE)) {
    const figure = figures[id];
    if (figure === undefined) throw new Error(`text refers to a figure that does not exist: ${id}`);
    filled += text.slice(rest, index);
    const start = filled.length;
    filled += formatFigure(figure, lang, currency);
    marks.push({ start, end: filled.length, figure: id });
    rest = index + reference.length;
  }
  return { text: filled + text.slice(rest), marks };
}
