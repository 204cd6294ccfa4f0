import type { Figure } from '../../domain/figure.ts';
import type { MarkedReference } from './marked-sentence.ts';
import type { ProseContext } from './prose-context.ts';

/** The figure of a reference, if a sentence can hold it: a table has no place in one. */
export function findFigure(reference: MarkedReference | undefined, { figures }: ProseContext): Figure | undefined {
  if (reference === undefined || !Object.hasOwn(figures, reference.id)) return undefined;
  const figure = figures[reference.id];
  return figure === undefined || Array.isArray(figure.value) ? undefined : figure;
}
