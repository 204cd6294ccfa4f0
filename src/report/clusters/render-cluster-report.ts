import type { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import { wrapLine } from '../wrap-line.ts';
import { openClusterPage } from './cluster-page.ts';
import { renderChoices } from './render-choices.ts';
import { renderMoney } from './render-money.ts';
import { renderPlays, renderProfiles } from './render-segments.ts';
import { renderYear } from './render-year.ts';

/**
 * The segmentation document as bytes to print or save. A saved Markdown ends with the whole document as JSON in a comment, in
 * which nothing can close it early; on a terminal that comment is left out and tables too wide are written row after row.
 */
export function renderClusterReport(
  report: ClusterReport,
  format: 'json' | 'markdown' | 'terminal',
  columns: number | null = null,
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const text = renderText(report, format === 'terminal' ? columns : null);
  if (format === 'terminal') return text;
  const inert = JSON.stringify(report)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `${text}\n<!-- fidelio:clusters ${inert} -->\n`;
}

function renderText(report: ClusterReport, columns: number | null): string {
  const page = openClusterPage(report, columns);
  const lines = [
    `# ${page.quote(report.title)}`,
    '',
    ...report.summary.flatMap((line) => [page.fill(line), '']),
    ...renderChoices(page),
    ...renderProfiles(page),
    ...renderPlays(page),
    ...renderMoney(page),
    ...renderYear(page),
  ];
  const shown =
    columns === null ? lines : lines.flatMap((line) => (line.startsWith('|') ? [line] : wrapLine(line, columns)));
  return `${shown.join('\n').trimEnd()}\n`;
}
