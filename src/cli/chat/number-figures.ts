import type { Figure } from '../../domain/figure.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Style, StyledLine, StyledSpan } from '../../tui/styled-text.ts';
import { callAccount } from './call-account.ts';
import type { FigureBook } from './figure-book.ts';
import type { MarkedText } from './marked-text.ts';

export type Numbering = { readonly turn: Turn; readonly book: FigureBook };

/** A part of an answer with its figures highlighted and numbered, `[3]`. */
export function numberFigures({ text, marks }: MarkedText, numbering: Numbering, style?: Style): StyledLine {
  const plain = (words: string): StyledSpan[] => {
    if (words === '') return [];
    return [style === undefined ? { text: words } : { text: words, style }];
  };
  const spans: StyledSpan[] = [];
  let rest = 0;
  for (const { start, end, figure } of marks) {
    const known = numbering.turn.figures[figure];
    if (known === undefined) continue;
    spans.push(...plain(text.slice(rest, start)), ...numberFigure(known, text.slice(start, end), numbering));
    rest = end;
  }
  return [...spans, ...plain(text.slice(rest))];
}

/** One figure as it reads, and its number. */
export function numberFigure(figure: Figure, shown: string, { turn, book }: Numbering): StyledLine {
  const number = book.number({ label: figure.label, shown, figure, call: callAccount(figure, turn) });
  return [
    { text: shown, style: 'figure' },
    { text: `[${number}]`, style: 'dim' },
  ];
}
