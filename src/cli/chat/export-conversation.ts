import type { Lang } from '../../domain/bilingual.ts';
import type { Turn } from '../../domain/turn.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';
import { safeText } from '../../language/safe-text.ts';
import { markdownTable } from '../../report/markdown-table.ts';

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
  const rows = new Map<string, string[]>();
  for (const { start, end, figure: id } of turn.marks) {
    const figure = turn.figures[id];
    if (figure === undefined || rows.has(id)) continue;
    const { origin, label } = figure;
    const from =
      origin.kind === 'computed' ? origin.tool : origin.kind === 'said' ? `« ${origin.quote} »` : origin.kind;
    rows.set(id, [plainMarkdown(label), turn.answer.slice(start, end), plainMarkdown(from)]);
  }
  if (rows.size === 0) return [];
  const headers = { fr: ['Chiffre', 'Valeur', 'Origine'], en: ['Figure', 'Value', 'Origin'] }[lang];
  return ['', ...markdownTable(headers, [...rows.values()])];
}
