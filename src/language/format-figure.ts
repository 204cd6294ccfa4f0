import type { Lang } from '../domain/bilingual.ts';
import type { Figure } from '../domain/figure.ts';
import { formatQuantity } from './format-quantity.ts';

/** A figure as it reads in a sentence; a table has no place in one. */
export function formatFigure({ value, unit }: Figure, lang: Lang, currency: string | null): string {
  if (typeof value === 'number') return formatQuantity(value, unit, lang, currency);
  return typeof value === 'string' ? value : '–';
}
