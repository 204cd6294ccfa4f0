import { simplifyHeader } from './simplify-header.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';

/** How the fields of a file are separated, and where its header is. */
export type Dialect = { delimiter: string; quote: string; headerLine: number };

/** A dialect with what it makes of the head of the file: `recordsAbove` come before the header, `rows` after it. */
export type SniffedDialect = Dialect & { headers: string[]; recordsAbove: number; rows: CsvRecord[] };

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 2_000;
/** A title or an export date may stand above the header, not more. */
const HEADER_WITHIN = 20;

/**
 * Decides delimiter, quote and header from the first lines. The delimiter is the one under which the header holds most
 * columns that we know, then the one under which most records have as many fields as the header. Null when no delimiter
 * makes two columns. `known` are headers in their simplified form.
 */
export function sniffDialect(head: string, complete: boolean, known: ReadonlySet<string>): SniffedDialect | null {
  const readings = DELIMITERS.flatMap((delimiter) => readHeadAs(head, complete, delimiter, known) ?? []);
  readings.sort((a, b) => b.knownHeaders - a.knownHeaders || b.regular - a.regular || b.fields - a.fields);
  return readings[0]?.dialect ?? null;
}

type HeadReading = { dialect: SniffedDialect; knownHeaders: number; regular: number; fields: number };

function readHeadAs(
  head: string,
  complete: boolean,
  delimiter: string,
  known: ReadonlySet<string>,
): HeadReading | null {
  const quote = quoteOf(head, delimiter);
  const records = readRecords(head, complete, delimiter, quote);
  const counts = records.slice(0, HEADER_WITHIN).map(({ fields }) => countKnown(fields, known));
  const best = Math.max(0, ...counts);
  const headerIndex = best >= 2 ? counts.indexOf(best) : 0;
  const header = records[headerIndex];
  if (header === undefined || header.fields.length < 2) return null;
  const rows = records.slice(headerIndex + 1);
  const regular = rows.filter(({ fields }) => fields.length === header.fields.length).length;
  return {
    dialect: {
      delimiter,
      quote,
      headerLine: header.line,
      headers: header.fields.map((field) => field.trim()),
      recordsAbove: headerIndex,
      rows,
    },
    knownHeaders: counts[headerIndex] ?? 0,
    regular: rows.length === 0 ? 0 : regular / rows.length,
    fields: header.fields.length,
  };
}

function countKnown(fields: readonly string[], known: ReadonlySet<string>): number {
  return new Set(fields.map(simplifyHeader).filter((header) => known.has(header))).size;
}

/** The double quote, unless every header is wrapped in single ones. */
function quoteOf(head: string, delimiter: string): string {
  const [first = ''] = head.split(/[\r\n]/, 1);
  const wrapped = first.split(delimiter).every((field) => /^'.*'$/.test(field.trim()));
  return wrapped ? "'" : '"';
}

/** The records of the head, without the last when the head cuts it. */
function readRecords(head: string, complete: boolean, delimiter: string, quote: string): CsvRecord[] {
  const splitter = splitRecords(delimiter, quote);
  const records = splitter.push(head);
  if (complete || records.length < 2) records.push(...splitter.end());
  return records.slice(0, SAMPLE_RECORDS);
}
