import type { Figure } from '../../domain/figure.ts';
import { unmark } from './marked-sentence.ts';
import type { ProseContext } from './prose-context.ts';
import type { SentenceReading } from './read-sentence.ts';

/** A figure where a sentence refers to it. `left` and `right` are the words that are about it rather than about another. */
export type ReferredFigure = {
  readonly figure: Figure;
  readonly marked: SentenceReading;
  /** Its place among the references of the sentence, and in its text. */
  readonly index: number;
  readonly at: number;
  /** From the reference before it, or the start of its part of the sentence. */
  readonly left: number;
  /** To the end of its clause, or the next reference. */
  readonly right: number;
  readonly context: ProseContext;
};

const CLAUSE_END =
  /[,;:).!?]| - |(?:^| )(?:et|and|mais|but|contre|against|tandis|while|alors|que|than|quand|when|car|because|donc|so|which|whereas|soit|or|pour une?|dont|puis|then|au lieu|instead|versus|vs)(?= )/g;

/** « À {{…}}, le réachat … », "With {{…}}, …": what follows the comma is about it. */
const FRONTED = /^(?:(?:meme|even|deja|already) )?(?:a|avec|at|with|de|from) $/;

/** Between two ends of one range: « à », "and". */
const LONGEST_LINK = 8;

/** « {{…}} sur {{…}} », "{{…}} of your {{…}}": a part and its whole, whose words come after both. */
export const OUT_OF =
  /^ (?:[a-z]+ )?(?:sur|parmi|of|out of|among)(?: (?:les|vos|un total de|the|your|our|a total of))? $|^ (?:de|parmi) (?:vos|nos|ces|leurs) $/;

export function referTo(marked: SentenceReading, index: number, figure: Figure, context: ProseContext): ReferredFigure {
  const at = marked.references[index]?.at ?? 0;
  const previous = marked.references[index - 1]?.at;
  const next = marked.references[index + 1]?.at ?? marked.folded.length;
  const start = previous === undefined ? 0 : previous + 1;
  const part = marked.folded.slice(start, at).lastIndexOf(';');
  const twin = marked.references[index + 1];
  const between = twin === undefined ? '' : marked.folded.slice(at + 1, twin.at);
  const isPair =
    twin !== undefined &&
    (OUT_OF.test(between) ||
      (stemOf(twin.id) === stemOf(figure.id) && between.length < LONGEST_LINK && !between.startsWith(',')));
  const from = isPair ? twin.at + 1 : at + 1;
  const isFronted = FRONTED.test(marked.folded.slice(0, at)) && marked.folded.startsWith(', ', from);
  CLAUSE_END.lastIndex = isFronted ? from + 2 : from;
  const end = CLAUSE_END.exec(marked.folded)?.index ?? marked.folded.length;
  const after = isPair ? (marked.references[index + 2]?.at ?? marked.folded.length) : next;
  return { figure, marked, index, at, left: start + part + 1, right: Math.min(after, end), context };
}

/** The id without its end: figures of one stem are of one family. */
export function stemOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

/** The words around a reference, as they were written. */
export function wordsAround({ marked, at, left, right }: ReferredFigure): string {
  const start = Math.max(left, at - 48);
  const end = Math.min(right, at + 40);
  const cut = marked.text.slice(start, end);
  return unmark(cut, marked.references, start).trim();
}
