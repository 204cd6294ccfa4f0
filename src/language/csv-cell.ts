import { safeText } from './safe-text.ts';

/** What a spreadsheet would read as a formula: after blanks, one of these signs, ASCII or full width, a pipe, a percent sign. */
const FORMULA = /^[\s\ufeff]*[=+\-@|%＝＋－＠]/u;

/** A text as a CSV cell: always quoted, quotes doubled, hidden characters removed, and never a formula. */
export function csvCell(text: string): string {
  const risky = /^[\t\r]/.test(text) || FORMULA.test(text);
  return `"${risky ? "'" : ''}${safeText(text).replaceAll('"', '""')}"`;
}
