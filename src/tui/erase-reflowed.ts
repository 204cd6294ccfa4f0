import { displayWidth } from '../language/display-width.ts';
import type { Region } from './live-region.ts';

/**
 * What to write when a terminal has become narrower, before its region is drawn again: the terminal has folded the rows that no
 * longer fit, so the region is taller than it was drawn. Erases it all, and leaves the cursor as far under its top as it was.
 * Empty when no row was folded.
 */
export function eraseReflowed({ lines, cursor }: Region, columns: number): string {
  const rows = lines.map((line) =>
    Math.max(1, Math.ceil(displayWidth(line.map(({ text }) => text).join('')) / Math.max(1, columns))),
  );
  if (rows.every((count) => count === 1)) return '';
  const above =
    rows.slice(0, cursor.y).reduce((sum, count) => sum + count, 0) + Math.floor(cursor.x / Math.max(1, columns));
  const up = above > 0 ? `\u001b[${above}A` : '';
  const down = cursor.y > 0 ? `\u001b[${cursor.y}B` : '';
  return `${up}\r\u001b[J${down}`;
}
