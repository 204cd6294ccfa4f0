import { ZERO_DATE } from '../cells/identifier-sql.ts';
import type { FieldColumns, FieldDefinition, Kind } from './define-kind.ts';
import { holdsMarks } from './holds-marks.ts';
import { filledTexts, type SampledTable } from './sampled-table.ts';

const NO_DATE = new RegExp(`^${ZERO_DATE}$`);

/**
 * The columns of a table that are fields of a kind, `mapped` ones first, then by the order of preference of each field's
 * headers. Among several candidates, a customer or date column that is empty gives way to the next, a score column to one
 * that holds marks. Where no column names the customer, the e-mail does.
 */
export function matchColumns(kind: Kind, table: SampledTable, mapped: FieldColumns = {}): FieldColumns {
  const columns: Record<string, number> = { ...mapped };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (columns[name] !== undefined) continue;
    const taken = new Set(Object.values(columns));
    const candidates = findCandidates(field, table).filter((column) => !taken.has(column));
    const best = candidates.find((column) => suits(field, table, column)) ?? candidates[0];
    if (best !== undefined) columns[name] = best;
  }
  const { customer, email } = columns;
  if (kind.fields.customer !== undefined && customer === undefined && email !== undefined) columns.customer = email;
  return columns;
}

function findCandidates({ words, sentence }: FieldDefinition, { simplified }: SampledTable): number[] {
  const named = words.flatMap((word) => positionsOf(simplified, (header) => header === word));
  return sentence === undefined ? named : [...named, ...positionsOf(simplified, (header) => sentence.test(header))];
}

function positionsOf(headers: readonly string[], holds: (header: string) => boolean): number[] {
  return headers.flatMap((header, position) => (holds(header) ? [position] : []));
}

function suits({ type }: FieldDefinition, table: SampledTable, column: number): boolean {
  if (type === 'customer') return filledTexts(table, column).length > 0;
  if (type === 'day') return filledTexts(table, column).some((text) => !NO_DATE.test(text));
  return type !== 'score' || (filledTexts(table, column).length > 0 && holdsMarks(table, column));
}
