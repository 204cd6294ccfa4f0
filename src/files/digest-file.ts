import { createHash } from 'node:crypto';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileBytes } from './file-bytes.ts';
import { FILE_CAPS, type FileCaps } from './file-caps.ts';
import { fileRefusal } from './file-refusal.ts';
import { readChunks } from './read-chunks.ts';

/** What identifies a file: SHA-256 (hex) of its bytes as stored, and their number. */
export type FileDigest = { digest: string; bytes: number };

type Reading = {
  gzip: boolean;
  caps?: FileCaps;
  /** Sees every byte once, in order, inflated when `gzip`; must not keep the chunk. */
  visit?: ((chunk: Uint8Array) => void) | undefined;
  /** Told how much of the file is read, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  /** Ends the reading: it then throws. */
  signal?: AbortSignal | undefined;
};

/** Reads a file once from end to end: its digest, and whatever `visit` makes of its content. */
export async function digestFile(
  path: string,
  { gzip, caps = FILE_CAPS, visit, onProgress, signal }: Reading,
): Promise<Outcome<FileDigest>> {
  const hash = createHash('sha256');
  const whole = onProgress === undefined ? 0 : ((await fileBytes(path)) ?? 0);
  let bytes = 0;
  const tap = (stored: Uint8Array): void => {
    hash.update(stored);
    bytes += stored.length;
    if (whole > 0) onProgress?.(bytes / whole);
  };
  try {
    for await (const chunk of readChunks(path, { gzip, caps, tap, signal })) visit?.(chunk);
  } catch (error) {
    signal?.throwIfAborted();
    return fileRefusal(path, error);
  }
  return answer({ digest: hash.digest('hex'), bytes });
}
