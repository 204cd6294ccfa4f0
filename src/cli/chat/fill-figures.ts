import type { RecordedCall } from '../../domain/figure.ts';
import type { CallAccount } from '../../domain/shown-figure.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import { formatFigure } from '../../language/format-figure.ts';
import type { StyledLine, StyledSpan } from '../../tui/styled-text.ts';
import type { FigureBook } from './figure-book.ts';

const REFERENCE = /\{\{figure:([^}]+)\}\}/u;

/** A text of a strategy with its references filled, highlighted and numbered. */
export function fillFigures(text: string, strategy: Strategy, book: FigureBook): StyledLine {
  const figures = { ...strategy.advice?.figures, ...strategy.figures };
  return text.split(REFERENCE).flatMap((part, index): StyledSpan[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part }];
    const figure = figures[part];
    if (figure === undefined) return [{ text: '–' }];
    const shown = formatFigure(figure, strategy.lang, strategy.currency);
    const call = figure.origin.kind === 'computed' ? strategy.calls[figure.origin.call] : undefined;
    const account = call === undefined ? null : accountOf(call, figure.interval);
    const number = book.number({ label: figure.label, shown, figure, call: account });
    return [
      { text: shown, style: 'figure' },
      { text: `[${number}]`, style: 'dim' },
    ];
  });
}

/** The formula of a recorded call is not in the document: it is the tool’s. */
function accountOf(call: RecordedCall, interval: CallAccount['interval'] | undefined): CallAccount {
  const { tool, arguments: input, dataset, population, conventions = {} } = call;
  const whole = dataset === undefined || population === undefined ? null : { ...population, dataset, conventions };
  return { tool, input, formula: '', source: '', population: whole, interval: interval ?? null };
}
