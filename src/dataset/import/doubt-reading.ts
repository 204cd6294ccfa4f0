import type { Refusal } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { listUnreadAmounts, listUnreadDates } from './refine-reading.ts';
import { refuseMostlyUnread } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';
import type { StagedRows } from './stage-rows.ts';

/** A few rows say nothing of a file; in a larger one, such a share of unread values is the reading’s fault. */
const FEWEST_ROWS = 20;
const LARGE_SHARE = 0.2;

/**
 * Refuses a reading under which many amounts or dates that have digits cannot be read: two systems put end to end, dates
 * that a spreadsheet half converted. What is left would be wrong without a word. Null when the reading stands.
 */
export async function doubtReading(
  engine: Engine,
  reading: OrdersReading,
  { byCode, fit }: StagedRows,
  options: ImportOptions,
): Promise<Refusal | null> {
  const shareOf = (code: number): number => (fit < FEWEST_ROWS ? 0 : (byCode.get(code) ?? 0) / fit);
  const { amount, unitPrice, quantity, date } = reading.columns;
  const doubt = async (code: number, column: number, list: () => Promise<string[]>): Promise<Refusal | null> => {
    if (shareOf(code) <= LARGE_SHARE) return null;
    const unread = await list();
    const withDigits = unread.filter((value) => /\d/.test(value));
    const [example] = withDigits;
    const share = (shareOf(code) * withDigits.length) / Math.max(1, unread.length);
    if (example === undefined || share <= LARGE_SHARE) return null;
    return refuseMostlyUnread(reading.file, { column: reading.headers[column] ?? '', share, example });
  };
  const dated = await doubt(ROW_CODES.unreadableDate, date, () => listUnreadDates(engine, reading, options));
  if (dated !== null) return dated;
  for (const column of [amount ?? unitPrice, quantity]) {
    if (column === undefined) continue;
    const list = () => listUnreadAmounts(engine, reading, column);
    const doubted = await doubt(ROW_CODES.unreadableAmount, column, list);
    if (doubted !== null) return doubted;
  }
  return null;
}
