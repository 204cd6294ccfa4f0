import { type FieldMarks, parseRecord } from '../parse-record.ts';
import { cutLoosely, type LooseLine } from './cut-loosely.ts';

/** Whether fields make a row of `expected` columns; empty ones too many are no fault. */
export function areFit(fields: readonly string[], expected: number): boolean {
  return fields.length >= expected && fields.slice(expected).every((field) => field === '');
}

/**
 * Reads a line whose quotes do not follow the rule: wrapped as a whole, escaped by a backslash, not doubled inside a
 * field, or never closed. Only a reading that gives exactly the expected columns counts, and only when it is the one
 * that does; else null.
 */
export function readLine(line: string, { delimiter, quote }: FieldMarks, expected: number): LooseLine | null {
  const inner = unwrapLine(line, quote);
  const unwrapped = inner === null ? null : readLine(inner, { delimiter, quote }, expected);
  if (unwrapped !== null) return unwrapped;
  const escaping = line.includes(`\\${quote}`) ? (['backslash', 'doubled'] as const) : (['doubled'] as const);
  for (const fields of escaping.map((kind) => readWhole(line, { delimiter, quote, escaping: kind }))) {
    if (fields !== null && areFit(fields, expected)) return { fields, open: false };
  }
  return cutLoosely(line, { delimiter, quote }, expected);
}

/** A whole row that stands between quotes as one field, as a spreadsheet writes it: "1;2024-01-31;""A; B""", maybe followed by delimiters. */
function unwrapLine(line: string, quote: string): string | null {
  if (!line.startsWith(quote)) return null;
  let end = line.length;
  while (end > 0 && ';,\t| '.includes(line[end - 1] ?? '')) end--;
  const row = line.slice(0, end);
  if (row.length < 2 || !row.endsWith(quote)) return null;
  const inner = row.slice(1, -1);
  const isOneField = !inner.replaceAll(quote + quote, '').includes(quote);
  return isOneField ? inner.replaceAll(quote + quote, quote) : null;
}

function readWhole(line: string, marks: FieldMarks): string[] | null {
  const { fields, end, broken } = parseRecord(line, 0, marks);
  return broken || end < line.length ? null : fields;
}
