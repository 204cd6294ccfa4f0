import { readDateEvidence } from '../cells/date-format.ts';
import { simplifyHeader } from './simplify-header.ts';
import type { CsvRecord } from './split-records.ts';

/** The header among the first records: `recordsAbove` come before it (−1 when there is none), `rows` after it. */
export type FoundHeader = {
  headers: string[];
  /** 0 when the table has no header: its columns are then called c1, c2… */
  headerLine: number;
  recordsAbove: number;
  rows: CsvRecord[];
  /** Headers that mean something to us. */
  knownHeaders: number;
};

/** A title or an export date may stand above the header, not more. */
const WITHIN = 20;
/** Share of rows with a remark beside the table. */
const FEW = 0.1;
/** « sep=; »: what Excel reads above the header. */
const SAID = /^sep=.$/i;
const NUMBER = /^[+-]?\d[\d\s.,]*$/;

/**
 * The header is the record that holds most of the words we know, two at least, or one in the first record; else the
 * first that has as many fields as most records. A record of dates and numbers that we know no word of is no header. Null without records.
 */
export function findHeader(records: readonly CsvRecord[], known: ReadonlySet<string>): FoundHeader | null {
  const width = commonWidth(records);
  const all = records.slice(0, WITHIN).map(({ fields, text }, index) => ({
    index,
    isSaid: SAID.test(text),
    known: new Set(fields.map(simplifyHeader).filter((header) => known.has(header))).size,
    isRegular: fields.length === width,
    isTable: fields.length > 1,
  }));
  const candidates = all.filter(({ isSaid }) => !isSaid);
  const [best] = candidates.toSorted(
    (a, b) => b.known - a.known || (a.known > 2 ? 0 : Number(b.isRegular) - Number(a.isRegular)) || a.index - b.index,
  );
  const [top] = candidates;
  const isNamed = (best?.known ?? 0) >= 2 || (best === top && best?.known === 1 && best.isTable);
  const chosen = (isNamed ? best : candidates.find(({ isRegular }) => isRegular)) ?? top;
  const header = chosen === undefined ? undefined : records[chosen.index];
  if (chosen === undefined || header === undefined) return null;
  if (chosen.known === 0 && isRow(header.fields)) {
    const headers = header.fields.map((_, index) => `c${index + 1}`);
    return { headers, headerLine: 0, recordsAbove: -1, rows: [...records], knownHeaders: 0 };
  }
  const rows = records.slice(chosen.index + 1);
  const headers = header.fields.map((field) => field.trim());
  return {
    headers: headers.slice(0, filledWidth(headers, rows)),
    headerLine: header.line,
    recordsAbove: chosen.index,
    rows,
    knownHeaders: chosen.known,
  };
}

/** The number of fields that most records have. */
function commonWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Delimiters at the end of the lines make no columns: where nothing stands above and next to nothing below. */
function filledWidth(headers: readonly string[], rows: readonly CsvRecord[]): number {
  let width = headers.length;
  const isEmpty = (column: number): boolean => {
    const filled = rows.filter(({ fields }) => (fields[column] ?? '').trim() !== '').length;
    return headers[column] === '' && filled <= rows.length * FEW;
  };
  while (width > 1 && isEmpty(width - 1)) width--;
  return width;
}

function isRow(fields: readonly string[]): boolean {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '');
  const numbers = filled.filter((field) => NUMBER.test(field)).length;
  return numbers >= 2 || filled.some((field) => !NUMBER.test(field) && readDateEvidence([field]).readable > 0);
}
