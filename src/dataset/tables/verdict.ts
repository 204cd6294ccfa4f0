import { FAULTS } from './fault.ts';
import type { TableReason } from './table-reason.ts';
import type { PlannedColumn, ValueType } from './value-reading.ts';

/** Verdicts on a row inside the engine that concern no column; the others hold the position of a column and its fault. */
export const VERDICTS = { kept: 0, empty: 1, duplicate: 2 } as const;

const FIRST = 10;
const PER_COLUMN = 10;

/** The verdict that a column's fault puts on its row. */
export function verdictOf(position: number, fault: number): number {
  return FIRST + position * PER_COLUMN + fault;
}

const UNREADABLE: Readonly<Record<ValueType, TableReason>> = {
  customer: 'unreadableId',
  id: 'unreadableId',
  text: 'unreadableText',
  day: 'unreadableDate',
  amount: 'unreadableNumber',
  number: 'unreadableNumber',
  score: 'unreadableScore',
  flag: 'unreadableFlag',
  currency: 'unreadableCurrency',
};

/** Why a value is not there. */
export function reasonOfFault(fault: number, type: ValueType): TableReason {
  if (fault === FAULTS.missing) return 'missingValue';
  if (fault === FAULTS.outsideScale) return 'outsideScale';
  return fault === FAULTS.future ? 'futureDate' : UNREADABLE[type];
}

/** Why a row is not imported, and the column it is about; null for a row that is. */
export function reasonOf(
  verdict: number,
  columns: readonly PlannedColumn[],
): { reason: TableReason; column: PlannedColumn | null } | null {
  if (verdict === VERDICTS.kept) return null;
  if (verdict === VERDICTS.empty) return { reason: 'empty', column: null };
  if (verdict === VERDICTS.duplicate) return { reason: 'duplicate', column: null };
  const column = columns[Math.floor((verdict - FIRST) / PER_COLUMN)];
  if (column === undefined) return null;
  return { reason: reasonOfFault((verdict - FIRST) % PER_COLUMN, column.reading.type), column };
}
