import { type FoundHeader, findHeader } from './find-header.ts';
import { alignColumns, cutAligned } from './mend/align-columns.ts';
import type { Mending } from './mend/mending.ts';
import { isFormula } from './mend/unwrap-formula.ts';
import { unwrapLines } from './mend/unwrap-lines.ts';
import { type Escaping, parseRecord } from './parse-record.ts';
import { DELIMITERS, sniffDialect, splitHead } from './sniff-dialect.ts';
import type { CsvRecord } from './split-records.ts';

/** How the head of a text is cut into a table, and what must be mended first; null when nothing must. */
export type SniffedTable = FoundHeader & { delimiter: string; quote: string; mending: Mending | null };

/** The delimiter of tables that have none. */
const COMMA = ',';
const MOST_LINES = 2_000;

/**
 * Decides how to cut a table from its head: by a delimiter, after unwrapping its rows, or at its blanks; a column of
 * numbers under a header that we know may stand alone. Null when there is no table.
 */
export function sniffTable(text: string, whole: boolean, known: ReadonlySet<string>): SniffedTable | null {
  const head = firstLines(text, MOST_LINES);
  const complete = whole && head.length === text.length;
  const delimited = sniffDialect(head, complete, known);
  const unwrapped = unwrapLines(head);
  const inner = unwrapped === null ? null : sniffDialect(unwrapped, complete, known);
  const isWrapped = inner !== null && inner.knownHeaders >= (delimited?.knownHeaders ?? 0);
  if (isWrapped) return { ...inner, mending: { kind: 'quotes', escaping: 'doubled' } };
  const aligned = delimited === null || delimited.knownHeaders === 0 ? sniffAligned(head, complete, known) : null;
  if (aligned !== null && aligned.headers.length > (delimited?.headers.length ?? 0)) return aligned;
  if (delimited === null) return sniffColumn(head, complete, known);
  const hasFormulas = head.includes('="') && delimited.rows.some(({ fields }) => fields.some(isFormula));
  const isBroken = hasFormulas || delimited.rows.some(({ broken }) => broken);
  return { ...delimited, mending: isBroken ? { kind: 'quotes', escaping: escapingOf(head, delimited) } : null };
}

/** At most so many lines of a text, whatever ends them. */
function firstLines(text: string, most: number): string {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let end = -1;
  for (let lines = 0; lines < most; lines++) {
    end = text.indexOf(lineEnd, end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end + 1);
}

/** A single column, of marks for example. */
function sniffColumn(head: string, complete: boolean, known: ReadonlySet<string>): SniffedTable | null {
  const absent = DELIMITERS.find((delimiter) => !head.includes(delimiter));
  if (absent === undefined || head.includes('"')) return null;
  const found = findHeader(splitHead(head, complete, absent, '"'), known);
  const isColumn = found !== null && found.knownHeaders === 1 && found.headers.length === 1;
  const areNumbers = found?.rows.every(({ text }) => /^\s*\d+(?:[.,]\d+)?\s*$/.test(text)) === true;
  return isColumn && areNumbers ? { ...found, delimiter: absent, quote: '"', mending: null } : null;
}

function sniffAligned(head: string, complete: boolean, known: ReadonlySet<string>): SniffedTable | null {
  const all = head.split(/\r\n|\r|\n/);
  const lines = complete ? all : all.slice(0, -1);
  const inked = lines.filter((line) => line.trim() !== '');
  const alignment = alignColumns(inked);
  if (alignment === null) return null;
  const records: CsvRecord[] = lines.flatMap((text, index) => {
    const fields = text.trim() === '' ? null : cutAligned(text, alignment);
    return fields === null ? [] : [{ line: index + 1, text, fields, broken: false }];
  });
  const found = findHeader(records, known);
  return found === null ? null : { ...found, delimiter: COMMA, quote: '"', mending: { kind: 'aligned', alignment } };
}

/** A backslash before quotes escapes them when more lines can be read so than otherwise. */
function escapingOf(head: string, { delimiter, quote }: { delimiter: string; quote: string }): Escaping {
  const lines = head.split(/[\r\n]+/).filter((line) => line.includes(`\\${quote}`));
  const read = (escaping: 'doubled' | 'backslash'): number =>
    lines.filter((line) => !parseRecord(line, 0, { delimiter, quote, escaping }).broken).length;
  return read('backslash') > read('doubled') ? 'backslash' : 'doubled';
}
