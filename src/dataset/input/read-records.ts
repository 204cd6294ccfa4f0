import { readChunks } from '../../files/read-chunks.ts';
import { LONGEST_LINE } from './read-csv-sql.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';
import type { TableReading } from './table-reading.ts';

/** The records below the header, one by one, read by ourselves: slow, exact, for rejects and for settling doubts. */
export async function* readRecords(reading: TableReading): AsyncGenerator<CsvRecord> {
  const { delimiter, quote, headerLine } = reading.dialect;
  const splitter = splitRecords(delimiter, quote);
  const decoder = new TextDecoder();
  for await (const chunk of readChunks(reading.path, reading.gzip)) {
    for (const record of splitter.push(decoder.decode(chunk, { stream: true }))) {
      if (record.line > headerLine) yield record;
    }
  }
  for (const record of splitter.end()) if (record.line > headerLine) yield record;
}

/** Why a record holds no row, whatever its content; null when it holds one. Empty fields too many are no fault. */
export function findUnfit(record: CsvRecord, reading: TableReading): 'wrongFields' | 'tooLong' | null {
  if (record.text.length * 3 > LONGEST_LINE && Buffer.byteLength(record.text) > LONGEST_LINE) return 'tooLong';
  const expected = reading.headers.length;
  const { fields } = record;
  const fits = fields.length >= expected && fields.slice(expected).every((field) => field === '');
  return fits && !record.broken ? null : 'wrongFields';
}
