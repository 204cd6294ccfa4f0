import { type FieldMarks, parseRecord } from '../parse-record.ts';
import { cutLoosely, type LooseLine } from './cut-loosely.ts';

/** Whether fields make a row of `expected` columns; empty ones too many are no fault. */
export function areFit(fields: readonly string[], expected: number): boolean {
  return fields.length >= expected && fields.slice(expected).every((field) => field === '');
}

/**
 * Reads a line whose quotes do not follow the rule: escaped by a backslash, not doubled inside a field, or never closed.
 * Only a reading that gives exactly the expected columns counts, and only when it is the one that does; else null.
 */
export function readLine(line: string, { delimiter, quote }: FieldMarks, expected: number): LooseLine | null {
  const readings: (() => string[] | null)[] = [
    () => (line.includes(`\\${quote}`) ? readWhole(line, { delimiter, quote, escaping: 'backslash' }) : null),
    () => readWhole(line, { delimiter, quote }),
    () => unwrapLine(line, { delimiter, quote }),
  ];
  for (const read of readings) {
    const fields = read();
    if (fields !== null && areFit(fields, expected)) return { fields, open: false };
  }
  return cutLoosely(line, { delimiter, quote }, expected);
}

/** A whole row that stands between quotes as one field, as a spreadsheet writes it: "1;2024-01-31;""A; B""", maybe followed by delimiters. */
export function unwrapLine(line: string, { delimiter, quote }: FieldMarks): string[] | null {
  if (!line.startsWith(quote)) return null;
  const row = line.replace(/[;,\t| ]+$/, '');
  if (row.length < 2 || !row.endsWith(quote)) return null;
  const inner = row.slice(1, -1);
  const isOneField = !inner.replaceAll(quote + quote, '').includes(quote);
  return isOneField ? readWhole(inner.replaceAll(quote + quote, quote), { delimiter, quote }) : null;
}

function readWhole(line: string, marks: FieldMarks): string[] | null {
  const { fields, end, broken } = parseRecord(line, 0, marks);
  return broken || end < line.length ? null : fields;
}
