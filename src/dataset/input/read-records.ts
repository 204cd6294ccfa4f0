import { readChunks } from '../../files/read-chunks.ts';
import { callerSignal } from '../interest.ts';
import { CAPS } from './caps.ts';
import { readStoredRecords } from './formats/read-stored-records.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';
import type { TableReading } from './table-reading.ts';

/**
 * The records below the header, one by one, read by ourselves: slow, exact, for rejects and for settling doubts. Their
 * line is the one a user looks for: of the file, row of a sheet, or rank of a record.
 */
export async function* readRecords(reading: TableReading): AsyncGenerator<CsvRecord> {
  if (reading.stored !== undefined) yield* readStoredRecords(reading.path, reading.stored);
  else for await (const record of readLines(reading)) yield { ...record, line: record.line + (reading.lineShift ?? 0) };
}

async function* readLines(reading: TableReading): AsyncGenerator<CsvRecord> {
  const { delimiter, quote, headerLine } = reading.dialect;
  const splitter = splitRecords(delimiter, quote);
  const decoder = new TextDecoder();
  for await (const chunk of readChunks(reading.path, { gzip: reading.gzip, signal: callerSignal() })) {
    for (const record of splitter.push(decoder.decode(chunk, { stream: true }))) {
      if (record.line > headerLine) yield record;
    }
  }
  for (const record of splitter.end()) if (record.line > headerLine) yield record;
}

/** Why a record holds no row, whatever its content; null when it holds one. Empty fields too many are no fault. */
export function findUnfit(record: CsvRecord, reading: TableReading): 'wrongFields' | 'tooLong' | null {
  if (record.text.length * 3 > CAPS.lineBytes && Buffer.byteLength(record.text) > CAPS.lineBytes) return 'tooLong';
  const expected = reading.headers.length;
  const { fields } = record;
  const fits = fields.length >= expected && fields.slice(expected).every((field) => field === '');
  return fits && !record.broken ? null : 'wrongFields';
}
