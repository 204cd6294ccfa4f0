import type { Lang } from '../../domain/bilingual.ts';
import type { Figure } from '../../domain/figure.ts';
import type { FigureLine } from '../../domain/figure-line.ts';
import { formatFigure } from '../../language/format-figure.ts';

/** Groups of fewer people than this are shown to no model. */
const FEWEST_PEOPLE = 5;

/** The figures a model may refer to: one value each, no table, no text of the user's, no group small enough to be somebody. */
export function figureLines(
  figures: Readonly<Record<string, Figure>>,
  lang: Lang,
  currency: string | null,
): FigureLine[] {
  return Object.values(figures)
    .filter(({ value, unit }) => typeof value === 'number' && !(unit === 'count' && value > 0 && value < FEWEST_PEOPLE))
    .map((figure) => ({ id: figure.id, label: figure.label, text: formatFigure(figure, lang, currency) }));
}
