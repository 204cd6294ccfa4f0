import { type FieldMarks, parseRecord } from '../parse-record.ts';
import { countLineEnds } from '../split-records.ts';
import { isTotal } from './is-total.ts';
import { areFit, readLine } from './read-line.ts';
import { unwrapFormula } from './unwrap-formula.ts';
import { writeLine, writeStray } from './write-line.ts';

/** A quote that finds no end within so many characters was never closed. */
const LONGEST_RECORD = 1 << 20;

/** Turns a text fed in pieces into another, line for line. */
export type Mender = {
  push(text: string): string;
  end(): string;
  /** The line that makes the text unreadable, known at the end; null when there is none. */
  faultyLine(): number | null;
};

/**
 * Rewrites delimited text, with LF alone, so that every reader cuts it alike: quotes that break the rule are read where
 * only one reading gives the expected columns; rows wrapped in quotes are unwrapped; totals and lines that cannot be
 * read become strays, to be rejected. Lines above `headerLine` become blank.
 */
export function mendRecords(marks: FieldMarks, columns: number, headerLine: number): Mender {
  const { delimiter, quote } = marks;
  let pending = '';
  let line = 1;
  /** Whether a row spans several lines: then a quote left open may hide another such, and what follows it be text. */
  let hasSeveralLines = false;
  let openLine: number | null = null;
  let rowAfterOpen = false;

  function mendLine(text: string): string {
    const found = readLine(text, marks, columns);
    const written = found === null ? writeStray(text) : writeRow(found.fields);
    if (found?.open ?? text.split(quote).length % 2 === 0) openLine ??= line;
    return written;
  }

  function writeRow(fields: readonly string[]): string {
    const isRow = line > headerLine && areFit(fields, columns);
    if (isRow && isTotal(fields)) return writeStray(fields.join(delimiter));
    rowAfterOpen ||= isRow && openLine !== null;
    return writeLine(fields.map(unwrapFormula), delimiter);
  }

  /** The mended record that starts at `start`, and where the next one does; null when more text is needed. */
  function take(start: number, last: boolean): { text: string; next: number } | null {
    const lineEnd = pending.indexOf('\n', start);
    if (lineEnd < 0 && !last) return null;
    const end = lineEnd < 0 ? pending.length : lineEnd;
    const text = pending.slice(start, end);
    const next = end + 1;
    if (text === '' || line < headerLine) return { text: '', next };
    if (!text.includes(quote)) return { text: writeRow(text.split(delimiter)), next };
    const record = parseRecord(pending, start, marks);
    const wait = !record.ended && !last && pending.length - start < LONGEST_RECORD;
    if (wait) return null;
    if (record.broken) return { text: mendLine(text), next };
    const whole = pending.slice(start, record.end);
    if (record.end > end)
      return takeSeveral(record.fields, { whole, first: text, next: record.end + 1, nextLine: next });
    if (areFit(record.fields, columns)) return { text: writeRow(record.fields), next };
    const isWrapped = record.fields.filter((field) => field !== '').length === 1;
    const unwrapped = isWrapped ? readLine(text, marks, columns) : null;
    return { text: writeRow(unwrapped?.fields ?? record.fields), next };
  }

  /** A record over several lines stands, unless it is no row and swallows rows: then its first line has a quote too many. */
  function takeSeveral(
    fields: readonly string[],
    { whole, first, next, nextLine }: { whole: string; first: string; next: number; nextLine: number },
  ): { text: string; next: number } {
    const isHeader = line <= headerLine;
    const isRow = (text: string): boolean => !text.includes(quote) && areFit(text.split(delimiter), columns);
    const swallows = !areFit(fields, columns) && whole.split('\n').slice(1, -1).some(isRow);
    if (!isHeader && swallows && readLine(first, marks, columns) !== null) {
      return { text: mendLine(first), next: nextLine };
    }
    hasSeveralLines ||= !isHeader;
    return { text: writeRow(fields), next };
  }

  function mend(last: boolean): string {
    let mended = '';
    let start = 0;
    while (start < pending.length) {
      const record = take(start, last);
      if (record === null) break;
      const isCut = record.next > pending.length;
      line += countLineEnds(pending.slice(start, record.next));
      mended += isCut ? record.text : `${record.text}\n`;
      start = Math.min(record.next, pending.length);
    }
    pending = pending.slice(start);
    return mended;
  }

  return {
    push(text) {
      pending += text;
      return mend(false);
    },
    end: () => mend(true),
    faultyLine: () => (hasSeveralLines && rowAfterOpen ? openLine : null),
  };
}
