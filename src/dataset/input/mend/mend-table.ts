import { answer, type Outcome } from '../../../domain/outcome.ts';
import { fileRefusal } from '../../../files/file-refusal.ts';
import { readChunks } from '../../../files/read-chunks.ts';
import { readHead } from '../../../files/read-head.ts';
import { writeTableText } from '../../../files/write-table-text.ts';
import { callerSignal } from '../../interest.ts';
import { CAPS } from '../caps.ts';
import type { PlannedTable } from '../plan-table.ts';
import { refuseBrokenQuotes } from '../refuse-file.ts';
import { splitHead } from '../sniff-dialect.ts';
import { countLineEnds } from '../split-records.ts';
import { limitLines } from './limit-lines.ts';
import { mendAligned } from './mend-aligned.ts';
import { type Mender, mendRecords } from './mend-records.ts';
import type { Mending } from './mending.ts';
import { areFit } from './read-line.ts';

const HEAD_BYTES = 1 << 18;

/**
 * Rewrites a whole table, in UTF-8 with LF alone, so that the engine and we cut it alike, line for line; gives the plan
 * under which the result is read. Refuses quotes that can be read in two ways.
 */
export async function mendTable(
  { reading, recordsAboveHeader }: PlannedTable,
  mending: Mending,
  folder: string,
): Promise<Outcome<PlannedTable>> {
  const { path, file, headers } = reading;
  const { delimiter, headerLine } = reading.dialect;
  const mender = menderOf(reading, mending);
  const signal = callerSignal();
  try {
    const mended = await writeTableText(folder, mendText(readChunks(path, { gzip: false, signal }), mender));
    const faultyLine = mender.faultyLine();
    if (faultyLine !== null) return refuseBrokenQuotes(file, faultyLine, 0);
    const head = await readHead(mended, HEAD_BYTES);
    if (!head.ok) return head;
    const records = splitHead(new TextDecoder().decode(head.value.bytes), head.value.complete, delimiter, '"');
    const rows = records.filter(({ line, fields }) => line > headerLine && areFit(fields, headers.length));
    return answer({
      reading: {
        ...reading,
        path: mended,
        gzip: false,
        dialect: { delimiter, quote: '"', headerLine },
        parallel: records.every(({ text }) => countLineEnds(text) === 0),
        strict: true,
      },
      recordsAboveHeader: Math.min(recordsAboveHeader, 0),
      rows: rows.map(({ fields }) => fields),
    });
  } catch (error) {
    signal?.throwIfAborted();
    return fileRefusal(path, error);
  }
}

function menderOf({ dialect, headers }: PlannedTable['reading'], mending: Mending): Mender {
  const { delimiter, quote, headerLine } = dialect;
  if (mending.kind === 'aligned') return mendAligned(mending.alignment, delimiter, headerLine);
  return mendRecords({ delimiter, quote, escaping: mending.escaping }, headers.length, headerLine);
}

async function* mendText(chunks: AsyncIterable<Uint8Array>, mender: Mender): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const limit = limitLines(CAPS.lineBytes + 1);
  for await (const chunk of chunks) yield mender.push(limit(decoder.decode(chunk, { stream: true })));
  yield mender.push(limit(decoder.decode()));
  yield mender.end();
}
