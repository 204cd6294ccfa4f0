import { basename, resolve } from 'node:path';
import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { digestFile } from '../../files/digest-file.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { readChunks } from '../../files/read-chunks.ts';
import type { Head } from '../../files/read-head.ts';
import { writeTableText } from '../../files/write-table-text.ts';
import { callerSignal } from '../interest.ts';
import type { Encoding, Input } from './input.ts';
import type { InputOptions } from './input-options.ts';
import { refuseDamagedText, refuseNul } from './refuse-file.ts';
import { cleanText, type TextCleaner } from './text/clean-text.ts';
import { decideEncoding } from './text/decide-encoding.ts';
import { decodeChunks } from './text/decode-chunks.ts';
import { noteText } from './text/note-text.ts';

/**
 * Decides how the characters of a text file are written, and makes UTF-8 with one kind of line end of it when it is not
 * that, line for line. A file that its head shows to be fit is left where it is.
 */
export async function openText(path: string, head: Head, options: InputOptions): Promise<Outcome<Input>> {
  const file = basename(path);
  const { folder, caps, careful = false } = options;
  const decided = await decideEncoding({ path, file, head }, options);
  if (!decided.ok) return decided;
  const { encoding } = decided.value;
  const known = { file, format: 'delimited', encoding } as const;
  const cleaner = cleanText();
  if (encoding === 'utf-8' && !careful && !needsCleaning(head.bytes)) {
    const notes = noteText(encoding, head.bytes.toString('utf8'), false);
    return answer({ ...known, path: resolve(path), gzip: head.gzip, source: null, notes });
  }
  const reading = { gzip: head.gzip, ...(caps && { caps }), signal: callerSignal() };
  const digested = decided.value.source === null ? await digestFile(path, reading) : answer(decided.value.source);
  if (!digested.ok) return digested;
  try {
    const converted = await writeTableText(folder, convert(readChunks(path, reading), encoding, cleaner));
    const nulLine = cleaner.nulLine();
    if (nulLine !== null) return refuseNul(file, nulLine);
    const start = decodeChunks(encoding).push(head.bytes);
    const notes: readonly Bilingual[] = noteText(encoding, start, cleaner.hadPadding());
    return answer({ ...known, path: converted, gzip: false, source: digested.value, notes });
  } catch (error) {
    reading.signal?.throwIfAborted();
    return isDamagedText(error) ? refuseDamagedText(file, encoding) : fileRefusal(path, error);
  }
}

function isDamagedText(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function* convert(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  cleaner: TextCleaner,
): AsyncGenerator<string> {
  const decoder = decodeChunks(encoding);
  for await (const chunk of chunks) yield cleaner.push(decoder.push(chunk));
  yield cleaner.push(decoder.end());
  yield cleaner.end();
}

/** NULs, byte order marks inside, CR among other line ends: what the engine does not read, or reads as text. */
function needsCleaning(head: Buffer): boolean {
  if (head.includes(0) || head.indexOf('\n\ufeff') >= 0) return true;
  if (!head.includes('\r')) return false;
  const text = head.toString('latin1');
  return /\r(?!\n|$)/.test(text) && text.includes('\n');
}
