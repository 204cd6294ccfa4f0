import { answer, type Outcome, type Refusal } from '../../domain/outcome.ts';
import { digestFile, type FileDigest } from '../../files/digest-file.ts';
import { callerSignal } from '../interest.ts';
import { CAPS, type Caps } from './caps.ts';
import { judgeStrays } from './judge-strays.ts';
import { mendable } from './mendable.ts';
import { findUnfit, readRecords } from './read-records.ts';
import {
  refuseBinary,
  refuseBrokenQuotes,
  refuseEncoding,
  refuseEngineFault,
  refuseLineEnds,
  refuseMostlyUnfit,
  refuseUnbalanced,
} from './refuse-file.ts';
import { type RecordScan, scanRecords } from './scan-records.ts';
import type { TableReading } from './table-reading.ts';

/** How often a file is read again because the whole of it shows what its head did not. */
const MOST_READINGS = 4;

/** In a file of so many rows, more unfit rows than fit ones are the reading’s fault. */
const FEWEST_ROWS = 20;

/** What the engine found: records with the right number of fields, and records that hold no row. */
export type CountedRows = { fit: number; unfit: number };

/** One way of putting a file into the engine. */
export type Staging<R extends TableReading, S extends CountedRows> = {
  stage(reading: R): Promise<S>;
  /** The reading to try next, the same object when this one stands; `staged` is an error when the engine could not read. */
  reconsider(reading: R, staged: S | Error): Promise<Outcome<R>>;
};

/** The rows of a file in the engine, how they were read, and how many the file holds by our own count. */
export type CountedReading<R, S> = { reading: R; staged: S; rowsInFile: number; file: FileDigest };

/**
 * Reads the whole file: the engine takes the rows while we count the records and digest the bytes. Where the file shows
 * what its head did not, it is read again; where the two counts disagree, it is refused. The count of a stored table is
 * the one it announces. Throws once the caller gives up.
 */
export async function readCounted<R extends TableReading, S extends CountedRows>(
  first: R,
  recordsAboveHeader: number,
  { stage, reconsider }: Staging<R, S>,
  { caps = CAPS, onProgress }: { caps?: Caps; onProgress?: ((share: number) => void) | undefined } = {},
): Promise<Outcome<CountedReading<R, S>>> {
  let reading = first;
  const signal = callerSignal();
  const attempt = async (): Promise<S | Error> => {
    const staged = await stage(reading).catch(asError);
    signal?.throwIfAborted();
    return staged;
  };
  const scanner = first.stored === undefined ? scanRecords(first.dialect.delimiter, first.dialect.quote) : null;
  const digesting = digestFile(first.path, { gzip: first.gzip, caps, visit: scanner?.feed, onProgress, signal });
  if (first.gzip) {
    // The engine inflates without a cap: it only follows where we have reached the end.
    const inflated = await digesting;
    if (!inflated.ok) return inflated;
  }
  const [digested, begun] = await Promise.all([digesting, attempt()]);
  if (!digested.ok) return digested;
  const scan = scanner?.end() ?? null;
  const fault = scan === null ? null : (findFault(reading, scan) ?? judgeStrays(scan.strays, reading));
  if (fault !== null) return fault;
  let staged: S | Error = begun;
  for (let readings = 1; readings < MOST_READINGS; readings++) {
    const refitted = scan === null ? reading : refit(reading, scan);
    const next = refitted === reading ? await reconsider(reading, staged) : answer(refitted);
    if (!next.ok) return next;
    if (next.value === reading) break;
    reading = next.value;
    staged = await attempt();
  }
  if (staged instanceof Error) return mendable(refuseEngineFault(reading.file, staged));
  const rowsInFile = scan === null ? (reading.stored?.rows ?? 0) : scan.records - 1 - recordsAboveHeader;
  const found = staged.fit + staged.unfit;
  if (found !== rowsInFile) return mendable(refuseUnbalanced(reading.file, rowsInFile, found));
  if (!reading.strict && (await countFit(reading)) !== staged.fit) return mendable(refuseLineEnds(reading.file));
  if (staged.unfit > staged.fit && rowsInFile >= FEWEST_ROWS) {
    return mendable(refuseMostlyUnfit(reading.file, staged.unfit, rowsInFile));
  }
  return answer({ reading, staged, rowsInFile, file: digested.value });
}

/** The engine's reader, once the whole file has shown its line ends. */
function refit<R extends TableReading>(reading: R, scan: RecordScan): R {
  const parallel = reading.parallel && scan.quotedLineEnds === 0;
  const strict = scan.lineEnds.lf === 0 || scan.lineEnds.crlf === 0;
  return parallel === reading.parallel && strict === reading.strict ? reading : { ...reading, parallel, strict };
}

/** What makes a file unreadable as it is, found by our own reading of its bytes: a careful reading may mend it. */
function findFault({ file }: TableReading, scan: RecordScan): Refusal | null {
  const fault = nameFault(file, scan);
  return fault === null ? null : mendable(fault);
}

function nameFault(file: string, scan: RecordScan): Refusal | null {
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
async function countFit(reading: TableReading): Promise<number> {
  let fit = 0;
  for await (const record of readRecords(reading)) if (findUnfit(record, reading) === null) fit++;
  return fit;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
