import type { Strategy } from '../domain/strategy/strategy.ts';
import { renderMarkdown } from './render-markdown.ts';

/**
 * A strategy as bytes to print or save. A saved Markdown ends with the whole strategy as JSON in a comment, which makes it
 * verifiable; on a terminal that comment is left out, and tables
 * wider than its `columns` are written row after row. `<` and `>` are escaped in it, so that nothing closes it early.
 */
export function renderDocument(
  strategy: Strategy,
  format: 'json' | 'markdown' | 'terminal',
  columns: number | null = null,
): string {
  if (format === 'json') return `${JSON.stringify(strategy, null, 2)}\n`;
  if (format === 'terminal') return renderMarkdown(strategy, columns);
  const text = renderMarkdown(strategy);
  const inert = JSON.stringify(strategy)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `${text}\n<!-- fidelio:strategy ${inert} -->\n`;
}
