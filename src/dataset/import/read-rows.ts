import { answer, type Outcome, type Refusal } from '../../domain/outcome.ts';
import { digestFile, type FileDigest } from '../../files/digest-file.ts';
import type { Engine } from '../duckdb.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import type { PlannedReading } from './plan-reading.ts';
import { findUnfit, readRecords } from './read-records.ts';
import { reconsiderReading } from './reconsider-reading.ts';
import {
  refuseBinary,
  refuseBrokenQuotes,
  refuseEncoding,
  refuseEngineFault,
  refuseLineEnds,
  refuseUnbalanced,
} from './refuse-file.ts';
import { type RecordScan, scanRecords } from './scan-records.ts';
import { type StagedRows, stageRows } from './stage-rows.ts';

/** How often a file is read again because the whole of it shows what its head did not. */
const MOST_READINGS = 4;

/** The rows of a file in the engine, how they were read, and how many the file holds by our own count. */
export type ReadRows = { reading: OrdersReading; staged: StagedRows; rowsInFile: number; file: FileDigest };

/**
 * Reads the whole file: the engine types the rows while we count the records and digest the bytes. Where the file shows
 * what its head did not, it is read again; where the two counts disagree, it is refused.
 */
export async function readRows(
  engine: Engine,
  planned: PlannedReading,
  options: ImportOptions,
  staging: { table: string; fingerprint: boolean },
): Promise<Outcome<ReadRows>> {
  let { reading } = planned;
  const stage = () => stageRows(engine, reading, options, staging).catch(asError);
  const scanner = scanRecords(reading.dialect.delimiter, reading.dialect.quote);
  const [digested, first] = await Promise.all([
    digestFile(reading.path, { gzip: reading.gzip, visit: scanner.feed }),
    stage(),
  ]);
  if (!digested.ok) return digested;
  const scan = scanner.end();
  const fault = findFault(reading, scan);
  if (fault !== null) return fault;
  let staged = first;
  for (let readings = 1; readings < MOST_READINGS; readings++) {
    const next = await reconsiderReading(engine, { reading, scan, staged, planned }, options);
    if (!next.ok) return next;
    if (next.value === reading) break;
    reading = next.value;
    staged = await stage();
  }
  if (staged instanceof Error) return refuseEngineFault(reading.file, staged);
  const rowsInFile = scan.records - 1 - planned.recordsAboveHeader;
  const found = countAll(staged.byCode) + countAll(staged.unfit);
  if (found !== rowsInFile) return refuseUnbalanced(reading.file, rowsInFile, found);
  if (!reading.strict && (await countFit(reading)) !== countAll(staged.byCode)) return refuseLineEnds(reading.file);
  return answer({ reading, staged, rowsInFile, file: digested.value });
}

/** What makes a file unreadable, found by our own reading of its bytes. */
function findFault({ file }: OrdersReading, scan: RecordScan): Refusal | null {
  const { lineEnds, broken, notUtf8Line, nulLine } = scan;
  if (nulLine !== null) {
    return refuseBinary(file, {
      fr: `un fichier binaire (octet nul ligne ${nulLine})`,
      en: `a binary file (NUL byte on line ${nulLine})`,
    });
  }
  if (notUtf8Line !== null) return refuseEncoding(file, notUtf8Line);
  if (broken !== null) return refuseBrokenQuotes(file, broken.line, broken.swallowedLines);
  if (lineEnds.cr > 0 && lineEnds.lf + lineEnds.crlf > 0) return refuseLineEnds(file);
  return null;
}

/** Records that hold a row, counted the slow way. */
async function countFit(reading: OrdersReading): Promise<number> {
  let fit = 0;
  for await (const record of readRecords(reading)) if (findUnfit(record, reading) === null) fit++;
  return fit;
}

function countAll(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
