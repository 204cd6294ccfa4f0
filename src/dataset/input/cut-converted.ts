import { findHeader } from './find-header.ts';
import type { Input } from './input.ts';
import { splitHead } from './sniff-dialect.ts';
import type { SniffedTable } from './sniff-table.ts';

/**
 * Cuts the head of a conversion of ours, whose delimiter is known. The header of JSON comes first, whatever its words;
 * that of a sheet may have titles above it.
 */
export function cutConverted(
  head: string,
  complete: boolean,
  known: ReadonlySet<string>,
  { delimiter, format }: { delimiter: string; format: Input['format'] },
): SniffedTable | null {
  const cut = { delimiter, quote: '"', mending: null };
  const records = splitHead(head, complete, delimiter, cut.quote);
  if (format === 'xlsx') {
    const found = findHeader(records, known);
    return found === null ? null : { ...found, ...cut };
  }
  const [header, ...rows] = records;
  if (header === undefined) return null;
  return { headers: header.fields, headerLine: header.line, recordsAbove: 0, rows, knownHeaders: 0, ...cut };
}
