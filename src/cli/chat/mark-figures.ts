import type { Figure } from '../../domain/figure.ts';
import type { Turn } from '../../domain/turn.ts';
import { fold } from '../../language/fold.ts';
import { formatFigure } from '../../language/format-figure.ts';
import type { Style, StyledLine, StyledSpan } from '../../tui/styled-text.ts';
import { callOf, type FigureBook } from './figure-book.ts';

/** How the figures of a turn read in its answer, the longest text first. */
export type FigureTexts = readonly { readonly text: string; readonly figures: readonly Figure[] }[];

/** Currencies that an amount may have been said in, when no data tell. */
const CURRENCIES = [null, 'EUR', 'USD', 'GBP', 'CHF', 'CAD'] as const;

export function figureTexts(turn: Turn): FigureTexts {
  const texts = new Map<string, Figure[]>();
  const known = currencyOf(turn);
  for (const figure of Object.values(turn.figures)) {
    if (typeof figure.value !== 'number') continue;
    const currencies = figure.unit === 'money' || figure.unit === 'moneyEstimate' ? [known, ...CURRENCIES] : [known];
    for (const text of new Set(currencies.map((currency) => formatFigure(figure, turn.lang, currency))))
      texts.set(text, [...(texts.get(text) ?? []), figure]);
  }
  return [...texts].map(([text, figures]) => ({ text, figures })).sort((a, b) => b.text.length - a.text.length);
}

/** The currency of the data that the turn rests on, else the one that was said; null when nothing tells. */
export function currencyOf({ toolCalls, facts }: Turn): string | null {
  for (const { output } of toolCalls) {
    if (output.ok && output.population?.currency) return output.population.currency;
  }
  const said = facts.currency?.value;
  return typeof said === 'string' ? said : null;
}

/**
 * A line of an answer with its figures highlighted and numbered, `[3]`. Where several figures read alike, the one whose name
 * stands nearest before is meant, and the others are kept beside it.
 */
export function markFigures(
  line: string,
  { turn, texts, book, style }: { turn: Turn; texts: FigureTexts; book: FigureBook; style?: Style },
): StyledLine {
  const plain = (text: string): StyledSpan[] => (text === '' ? [] : [style === undefined ? { text } : { text, style }]);
  const spans: StyledSpan[] = [];
  const folded = fold(line);
  let rest = 0;
  for (let at = 0; at < line.length; ) {
    const found = texts.find(({ text }) => standsAt(line, at, text));
    const figure = found === undefined ? undefined : nearest(found.figures, folded, at);
    if (found === undefined || figure === undefined) {
      at += 1;
      continue;
    }
    const also = found.figures.filter((one) => one !== figure && one.label !== figure.label).map(({ label }) => label);
    const number = book.number({
      label: figure.label,
      shown: found.text,
      figure,
      also: [...new Set(also)],
      call: callOf(figure, turn),
    });
    spans.push(
      ...plain(line.slice(rest, at)),
      { text: found.text, style: 'figure' },
      { text: `[${number}]`, style: 'dim' },
    );
    at += found.text.length;
    rest = at;
  }
  return [...spans, ...plain(line.slice(rest))];
}

/** A whole number of its own: no part of a longer one, of a word, of a date, and not the amount of another unit. */
function standsAt(line: string, at: number, text: string): boolean {
  if (!line.startsWith(text, at)) return false;
  const before = line.slice(Math.max(0, at - 2), at);
  const after = line.slice(at + text.length, at + text.length + 3);
  if (/[\p{L}\d_[]$|\d[.,\u00a0\u202f-]$/u.test(before)) return false;
  return !/^[\p{L}\d_\]]|^[.,-]\d|^[ \u00a0\u202f]?[%€$£]|^[\u00a0\u202f]\d{3}/u.test(after);
}

/** The figure whose name ends nearest before the number; without any name in the line, only a figure that is no small count. */
function nearest(figures: readonly Figure[], folded: string, at: number): Figure | undefined {
  const named = figures
    .map((figure) => ({ figure, place: folded.lastIndexOf(fold(figure.label), at) }))
    .sort((a, b) => b.place - a.place)[0];
  if (named !== undefined && named.place >= 0) return named.figure;
  return figures.find(({ value, unit }) => unit !== 'count' || (typeof value === 'number' && Math.abs(value) >= 10));
}
