import { type FoundHeader, findHeader } from './find-header.ts';
import { areFit } from './mend/read-line.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';

/** How the fields of a file are separated, and where its header is: line 1 is the first, 0 when the file has none. */
export type Dialect = { delimiter: string; quote: string; headerLine: number };

/** A dialect with what it makes of the head of the file. */
export type SniffedDialect = FoundHeader & {
  delimiter: string;
  quote: string;
  /** Share of rows with as many fields as the header. */
  regular: number;
};

export const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 2_000;
/** What Excel reads, and some programs write, above the header. */
const SAID = /^sep=([,;\t|])[\r\n]/i;

/**
 * Decides delimiter, quote and header from the first lines. The delimiter is the one that the file says, else the one
 * under which the header holds most columns that we know, then the one under which most records have as many fields as
 * the header. Null when no delimiter makes two columns. `known` are headers in their simplified form.
 */
export function sniffDialect(head: string, complete: boolean, known: ReadonlySet<string>): SniffedDialect | null {
  const said = SAID.exec(head)?.[1];
  const delimiters = said === undefined ? DELIMITERS : [said];
  const readings = delimiters.flatMap((delimiter) => readHeadAs(head, complete, delimiter, known) ?? []);
  readings.sort(
    (a, b) => b.knownHeaders - a.knownHeaders || b.regular - a.regular || b.headers.length - a.headers.length,
  );
  return readings[0] ?? null;
}

function readHeadAs(
  head: string,
  complete: boolean,
  delimiter: string,
  known: ReadonlySet<string>,
): SniffedDialect | null {
  const quote = quoteOf(head, delimiter);
  const found = findHeader(splitHead(head, complete, delimiter, quote), known);
  if (found === null || found.headers.length < 2) return null;
  const { headers, rows } = found;
  const regular = rows.filter(({ fields }) => areFit(fields, headers.length)).length;
  return { ...found, delimiter, quote, regular: rows.length === 0 ? 0 : regular / rows.length };
}

/** The double quote, unless a line near the top has every cell wrapped in single ones. */
function quoteOf(head: string, delimiter: string): string {
  const lines = head
    .slice(0, 10_000)
    .split(/[\r\n]+/)
    .slice(0, 20);
  const isWrapped = (line: string): boolean => {
    const cells = line.split(delimiter);
    return cells.length > 1 && cells.every((cell) => /^'.*'$/.test(cell.trim()));
  };
  return lines.some(isWrapped) ? "'" : '"';
}

/** The records of the head, without the last when the head cuts it. */
export function splitHead(head: string, complete: boolean, delimiter: string, quote: string): CsvRecord[] {
  const splitter = splitRecords(delimiter, quote);
  const records = splitter.push(head);
  if (complete || records.length < 2) records.push(...splitter.end());
  return records.slice(0, SAMPLE_RECORDS);
}
