import type { Bilingual } from '../domain/bilingual.ts';
import type { Strategy } from '../domain/strategy/strategy.ts';
import { auditItems } from '../knowledge/audit-items.ts';
import { displayWidth } from '../language/display-width.ts';
import { fillReferences } from '../language/fill-references.ts';
import { formatFigure } from '../language/format-figure.ts';
import { plainMarkdown } from '../language/plain-markdown.ts';
import { safeText } from '../language/safe-text.ts';
import { type Align, markdownTable } from './markdown-table.ts';
import { narrowTable } from './narrow-table.ts';

/** What every section needs to turn a part of the strategy into text. */
export type Page = {
  strategy: Strategy;
  /** One of two wordings, in the document's language. */
  say(words: Bilingual): string;
  /** A text with its figures filled in, safe to show. */
  fill(text: string): string;
  /** Words that came from outside, such as a name: neither a figure nor markup in them is obeyed. */
  quote(text: string): string;
  /** A figure by id with its unit; '–' when there is none. */
  show(id: string | null): string;
  /** What would fill an empty cell, in words. */
  missing(item: string | null): string;
  /** A table in columns; on a screen too narrow for them, row after row. */
  table(headers: readonly string[], rows: readonly (readonly string[])[], align?: readonly Align[]): string[];
};

export const EMPTY = '–';

/** `columns` is the width of the screen; null for a file or a pipe, which have none. */
export function openPage(strategy: Strategy, columns: number | null): Page {
  const { lang, currency } = strategy;
  const figures = { ...strategy.advice?.figures, ...strategy.figures };
  return {
    strategy,
    say: (words) => words[lang],
    quote: plainMarkdown,
    fill: (text) => safeText(fillReferences(text, figures, lang, currency)),
    show: (id) => {
      const figure = id === null ? undefined : figures[id];
      return figure === undefined ? EMPTY : safeText(formatFigure(figure, lang, currency));
    },
    table: (headers, rows, align) => {
      const lines = markdownTable(headers, rows, align);
      const fits = columns === null || lines.every((line) => displayWidth(line) <= columns);
      return fits ? lines : narrowTable(headers, rows, EMPTY);
    },
    missing: (item) => (item === null ? EMPTY : (auditItems.find(({ id }) => id === item)?.text[lang] ?? item)),
  };
}
