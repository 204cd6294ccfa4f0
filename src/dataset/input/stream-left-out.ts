import { findUnfit, readRecords } from './read-records.ts';
import type { CsvRecord } from './split-records.ts';
import type { TableReading } from './table-reading.ts';

/** A record of a file that became no row: cut wrongly, or the row of this place among those listed. */
export type LeftOutRecord = { record: CsvRecord } & (
  | { unfit: 'wrongFields' | 'tooLong' }
  | { unfit: null; at: number }
);

/**
 * The records of a file that were left out, in its order: those that hold no row, and those whose rank among the records
 * with the right number of fields (1 is the first) is listed. Reads the file again; needs no engine. Throws what the
 * system throws when the file is gone.
 */
export async function* streamLeftOut(reading: TableReading, ranks: Float64Array): AsyncGenerator<LeftOutRecord> {
  let rank = 0;
  let next = 0;
  for await (const record of readRecords(reading)) {
    const unfit = findUnfit(record, reading);
    if (unfit !== null) {
      yield { record, unfit };
      continue;
    }
    rank++;
    if (ranks[next] !== rank) continue;
    yield { record, unfit: null, at: next };
    next++;
  }
}
