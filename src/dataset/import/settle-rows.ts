import type { Engine } from '../duckdb.ts';
import { markDuplicates } from './count-duplicates.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES } from './row-code.ts';
import { settleContinuations } from './settle-continuations.ts';
import { settleVoided } from './settle-voided.ts';
import { countCodes, type StagedRows } from './stage-rows.ts';
import { mayBeVoid } from './status-sql.ts';

/** Settles the verdicts that depend on other rows of the file; gives the rows by code as they stand then. */
export async function settleRows(
  engine: Engine,
  { table, byCode }: StagedRows,
  reading: OrdersReading,
  options: ImportOptions,
): Promise<ReadonlyMap<number, number>> {
  const hasVoided = mayBeVoid(reading) && reading.columns.order !== undefined;
  const hasContinuations = byCode.has(ROW_CODES.continuation);
  if (hasVoided) await settleVoided(engine, table);
  if (hasContinuations) await settleContinuations(engine, table);
  if (options.duplicates === 'drop') await markDuplicates(engine, table);
  return hasVoided || hasContinuations || options.duplicates === 'drop' ? countCodes(engine, table) : byCode;
}
