import { displayWidth } from '../../language/display-width.ts';
import { type Align, markdownTable } from '../../report/markdown-table.ts';
import { narrowTable } from '../../report/narrow-table.ts';
import type { StyledLine } from '../../tui/styled-text.ts';

/** A table in columns; row after row on a screen too narrow for it. */
export function tableLines(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, align = [] }: { columns: number; align?: readonly Align[] },
): StyledLine[] {
  const wide = markdownTable(headers, rows, align);
  const fits = wide.every((line) => displayWidth(line) <= columns);
  return (fits ? wide : narrowTable(headers, rows, '–')).map((text) => [{ text }]);
}
