import type { Engine } from '../duckdb.ts';
import { markDuplicates } from './count-duplicates.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';
import { settleContinuations } from './settle-continuations.ts';
import { settleWholeOrders, type WholeOrderMark } from './settle-whole-orders.ts';
import { countCodes, type StagedRows } from './stage-rows.ts';
import { mayBeVoid } from './status-sql.ts';

/** Settles the verdicts that depend on other rows of the file; gives the rows by code as they stand then. */
export async function settleRows(
  engine: Engine,
  { table, byCode }: StagedRows,
  reading: OrdersReading,
  options: ImportOptions,
): Promise<ReadonlyMap<number, number>> {
  const marks = marksOf(reading);
  const hasContinuations = byCode.has(ROW_CODES.continuation);
  for (const mark of marks) await settleWholeOrders(engine, table, mark);
  if (hasContinuations) await settleContinuations(engine, table);
  if (options.duplicates === 'drop') await markDuplicates(engine, table);
  return marks.length > 0 || hasContinuations || options.duplicates === 'drop' ? countCodes(engine, table) : byCode;
}

function marksOf(reading: OrdersReading): WholeOrderMark[] {
  if (reading.columns.order === undefined) return [];
  return [
    ...(mayBeVoid(reading) ? [{ column: 'is_void' as const, code: 'cancelled' as const }] : []),
    ...(reading.columns.test === undefined ? [] : [{ column: 'is_test' as const, code: 'test' as const }]),
  ];
}
