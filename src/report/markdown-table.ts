import { displayWidth } from '../language/display-width.ts';

export type Align = 'left' | 'right';

/** A Markdown table whose columns line up in a plain terminal too; a cell never breaks the row. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): string[] {
  const cells = [headers, ...rows].map((row) => headers.map((_, column) => cleanCell(row[column] ?? '')));
  const widths = headers.map((_, column) => Math.max(3, ...cells.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 3, align[column])).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (align[column] === 'right' ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)];
}

function cleanCell(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function pad(cell: string, width: number, align: Align = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return align === 'right' ? blanks + cell : cell + blanks;
}
