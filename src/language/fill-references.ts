import type { Lang } from '../domain/bilingual.ts';
import type { Figure } from '../domain/figure.ts';
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
  return text.replace(REFERENCE, (_, id: string) => {
    const figure = figures[id];
    if (figure === undefined) throw new Error(`text refers to a figure that does not exist: ${id}`);
    return formatFigure(figure, lang, currency);
  });
}
