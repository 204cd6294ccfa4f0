import type { Lang } from '../../../domain/bilingual.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';

/** A stretch of a message, `end` excluded. */
export type Span = { readonly start: number; readonly end: number };

/** A message made ready to be read. Every text has the same length, so a place in one is that place in all. */
export type Message = {
  readonly text: string;
  readonly lang: Lang;
  /** Lower case, no accents. */
  readonly folded: string;
  /** Folded, every quantity blotted out by the mark of its kind. */
  readonly marked: string;
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly Span[];
  /** Parts of sentences that stand on their own: cut at commas, brackets and words that oppose. */
  readonly clauses: readonly Span[];
  /** Quoted or forwarded passages, code and data: their figures count, their orders do not. */
  readonly pasted: readonly Span[];
};

export function spanAt(spans: readonly Span[], at: number): Span | undefined {
  return spans.find(({ start, end }) => start <= at && at < end);
}

export function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
