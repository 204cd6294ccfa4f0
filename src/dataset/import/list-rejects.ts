import { answer, type Outcome } from '../../domain/outcome.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { findUnfit, readRecords } from '../input/read-records.ts';
import type { RejectedRecord } from './orders-import.ts';
import type { OrdersReading } from './orders-reading.ts';
import type { RejectedRow } from './row-reason.ts';

/**
 * Lists the rejected rows of an import, in the order of the file, at most `limit` of them. Reads the file a second
 * time; needs no engine.
 */
export async function listRejects(
  { reading, rejectedRecords }: { reading: OrdersReading; rejectedRecords: readonly RejectedRecord[] },
  limit = Number.POSITIVE_INFINITY,
): Promise<Outcome<RejectedRow[]>> {
  const rejects: RejectedRow[] = [];
  let rank = 0;
  let next = 0;
  try {
    for await (const record of readRecords(reading)) {
      if (rejects.length >= limit) break;
      const unfit = findUnfit(record, reading);
      if (unfit !== null) {
        rejects.push({ line: record.line, reason: unfit, text: record.text });
        continue;
      }
      rank++;
      const rejected = rejectedRecords[next];
      if (rejected?.rank !== rank) continue;
      next++;
      rejects.push({ line: record.line, reason: rejected.reason, text: record.text });
    }
  } catch (error) {
    return fileRefusal(reading.path, error);
  }
  return answer(rejects);
}
