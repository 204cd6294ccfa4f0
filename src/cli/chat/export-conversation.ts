import type { Lang } from '../../domain/bilingual.ts';
import type { Turn } from '../../domain/turn.ts';
import { formatFigure } from '../../language/format-figure.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';
import { safeText } from '../../language/safe-text.ts';
import { markdownTable } from '../../report/markdown-table.ts';
import { currencyOf } from './mark-figures.ts';

type Exchange = { readonly message: string; readonly turn: Turn };

/** Exchanges as a file: for a reader, each message with its answer and the figures it rests on; for a program, the turns. */
export function exportConversation(exchanges: readonly Exchange[], format: 'markdown' | 'json', lang: Lang): string {
  if (format === 'json') return `${JSON.stringify(exchanges, null, 2)}\n`;
  const title = { fr: '# Conversation avec Fidelio', en: '# Conversation with Fidelio' }[lang];
  const parts = exchanges.map(({ message, turn }) =>
    [`## ${plainMarkdown(message)}`, '', safeText(turn.answer).split('\n').join('\n\n'), ...figuresOf(turn, lang)].join(
      '\n',
    ),
  );
  return `${[title, ...parts].join('\n\n')}\n`;
}

function figuresOf(turn: Turn, lang: Lang): string[] {
  const rows = Object.values(turn.figures).flatMap((figure) => {
    if (Array.isArray(figure.value)) return [];
    const { origin } = figure;
    const from =
      origin.kind === 'computed' ? origin.tool : origin.kind === 'said' ? `« ${origin.quote} »` : origin.kind;
    const shown = formatFigure(figure, turn.lang, currencyOf(turn));
    return turn.answer.includes(shown) ? [[plainMarkdown(figure.label), shown, plainMarkdown(from)]] : [];
  });
  if (rows.length === 0) return [];
  const headers = { fr: ['Chiffre', 'Valeur', 'Origine'], en: ['Figure', 'Value', 'Origin'] }[lang];
  return ['', ...markdownTable(headers, rows)];
}
