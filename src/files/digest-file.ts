import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

const CHUNK_BYTES = 1 << 20;

/** What identifies a file: SHA-256 (hex) of its bytes as stored, and their number. */
export type FileDigest = { digest: string; bytes: number };

type Reading = {
  gzip: boolean;
  /** Sees every byte once, in order, inflated when `gzip`; must not keep the chunk. */
  visit(chunk: Uint8Array): void;
};

/** Reads a file once from end to end: its digest, and whatever `visit` makes of its content. */
export async function digestFile(path: string, { gzip, visit }: Reading): Promise<Outcome<FileDigest>> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* hashed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const visited = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) visit(chunk);
  };
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    if (gzip) await pipeline(raw, hashed, createGunzip({ chunkSize: CHUNK_BYTES }), visited);
    else await pipeline(raw, hashed, visited);
  } catch (error) {
    return fileRefusal(path, error);
  }
  return answer({ digest: hash.digest('hex'), bytes });
}
