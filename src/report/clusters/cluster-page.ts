import type { Bilingual } from '../../domain/bilingual.ts';
import type { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import type { FigureCell } from '../../domain/clusters/figure-cell.ts';
import { displayWidth } from '../../language/display-width.ts';
import { fillReferences } from '../../language/fill-references.ts';
import { formatFigure } from '../../language/format-figure.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';
import { safeText } from '../../language/safe-text.ts';
import { type Align, markdownTable } from '../markdown-table.ts';
import { narrowTable } from '../narrow-table.ts';

export const EMPTY = '–';

/** What every section needs to turn a part of the segmentation document into text. */
export type ClusterPage = {
  readonly report: ClusterReport;
  say(words: Bilingual): string;
  /** A text with its figures filled in, safe to show. */
  fill(text: string): string;
  /** Words from outside, such as a client’s name: nothing in them is obeyed. */
  quote(text: string): string;
  /** A figure by id with its unit; '–' when there is none. */
  show(id: FigureCell): string;
  /** Columns that no row fills are left out. */
  table(columns: readonly Column[], rows: number): string[];
};

/** A column of a table: its head, a cell for each row. */
export type Column = { readonly head: string; readonly align: Align; cell(row: number): string };

/** `columns` is the width of the screen; null for a file or a pipe, which have none. */
export function openClusterPage(report: ClusterReport, columns: number | null): ClusterPage {
  const { lang, figures, currency } = report;
  return {
    report,
    say: (words) => words[lang],
    quote: plainMarkdown,
    fill: (text) => safeText(fillReferences(text, figures, lang, currency)),
    show: (id) => {
      const figure = id === null ? undefined : figures[id];
      return figure === undefined ? EMPTY : safeText(formatFigure(figure, lang, currency));
    },
    table: (wanted, count) => {
      const cells = wanted.map((column) => ({
        ...column,
        texts: Array.from({ length: count }, (_, row) => column.cell(row)),
      }));
      const filled = cells.filter(({ texts }) => texts.some((text) => text !== EMPTY && text !== ''));
      const heads = filled.map(({ head }) => head);
      const rows = Array.from({ length: count }, (_, row) => filled.map(({ texts }) => texts[row] ?? ''));
      const lines = markdownTable(
        heads,
        rows,
        filled.map(({ align }) => align),
      );
      const fits = columns === null || lines.every((line) => displayWidth(line) <= columns);
      return fits ? lines : narrowTable(heads, rows, EMPTY);
    },
  };
}
