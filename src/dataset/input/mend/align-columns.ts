import { readDateEvidence } from '../../cells/date-format.ts';

/** How a table without delimiters is cut: at every blank, or where no line of its head has ink. */
export type Alignment = { kind: 'blanks'; columns: number } | { kind: 'fixed'; gutters: readonly Gutter[] };

/** Positions `from` to `to`, the last left out, that are blank between two columns. */
export type Gutter = { from: number; to: number };

const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 2;
const REGULAR = 0.9;

/**
 * Finds the columns of a table set in blanks, from lines of its head that are not blank; null when there is none. A
 * column of dates must come out: prose has none.
 */
export function alignColumns(lines: readonly string[]): Alignment | null {
  const [, ...rows] = lines;
  if (rows.length < FEWEST_LINES) return null;
  const candidates = [countBlanks(lines), findGutters(lines)];
  return candidates.find((found) => found !== null && hasDates(rows.map((row) => cutAligned(row, found)))) ?? null;
}

/** The fields of a line; null when it does not fit. */
export function cutAligned(line: string, alignment: Alignment): string[] | null {
  if (alignment.kind === 'blanks') {
    const words = line.trim().split(/[ \t]+/);
    return words.length === alignment.columns ? words : null;
  }
  const fields: string[] = [];
  const padded = line.padEnd(alignment.gutters.at(-1)?.to ?? 0);
  let start = 0;
  for (const { from, to } of alignment.gutters) {
    const blank = padded.slice(from, to).indexOf(' ');
    if (blank < 0) return null;
    fields.push(padded.slice(start, from + blank).trim());
    start = from + blank;
  }
  return [...fields, padded.slice(start).trim()];
}

/** Every line, the first with or without, has as many words. */
function countBlanks(lines: readonly string[]): Alignment | null {
  const counts = lines.map((line) => line.trim().split(/[ \t]+/).length);
  const [first, ...others] = counts;
  const columns = others[0] ?? 0;
  const regular = others.filter((count) => count === columns).length;
  const fits = columns >= FEWEST_COLUMNS && first === columns && regular >= others.length * REGULAR;
  return fits ? { kind: 'blanks', columns } : null;
}

/** Blank positions that all lines share, header included, between the columns of the header. */
function findGutters(lines: readonly string[]): Alignment | null {
  const [header = ''] = lines;
  if (lines.some((line) => line.includes('\t'))) return null;
  const width = Math.max(...lines.map((line) => line.length));
  const hasInk = (at: number): boolean => lines.some((line) => (line[at] ?? ' ') !== ' ');
  const gutters: Gutter[] = [];
  let lastInk = -1;
  for (let at = 0; at < width; at++) {
    if (!hasInk(at)) continue;
    if (lastInk >= 0 && at > lastInk + 1) gutters.push({ from: lastInk + 1, to: at });
    lastInk = at;
  }
  const named = joinUnnamed(gutters, header, lines.slice(1));
  return named.length + 1 >= FEWEST_COLUMNS ? { kind: 'fixed', gutters: named } : null;
}

/**
 * A column without a header is part of a neighbour: of the next one when it holds thousands (1 234,50), else of the one
 * before. A header without a cell below is the rest of the one before.
 */
function joinUnnamed(gutters: readonly Gutter[], header: string, rows: readonly string[]): Gutter[] {
  const kept = [...gutters];
  const cellOf = (line: string, column: number): string =>
    line.slice(kept[column - 1]?.to ?? 0, kept[column]?.from ?? line.length).trim();
  for (let column = 0; column <= kept.length && kept.length > 0; ) {
    const isEmpty = column > 0 && rows.every((row) => cellOf(row, column) === '');
    if (cellOf(header, column) !== '' && !isEmpty) {
      column++;
      continue;
    }
    const isThousands =
      !isEmpty && column < kept.length && rows.every((row) => /^-?\d{0,3}$/.test(cellOf(row, column)));
    kept.splice(isThousands || column === 0 ? column : column - 1, 1);
    column = Math.max(0, column - 1);
  }
  return kept;
}

function hasDates(rows: readonly (string[] | null)[]): boolean {
  const fit = rows.filter((row) => row !== null);
  const [first] = fit;
  if (first === undefined || fit.length < rows.length * REGULAR) return false;
  return first.some((_, column) => {
    const values = fit.map((row) => row[column] ?? '');
    return readDateEvidence(values.slice(0, 200)).readable >= Math.min(values.length, 200) * REGULAR;
  });
}
