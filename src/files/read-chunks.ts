import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const CHUNK_BYTES = 1 << 18;

/** The content of a file piece by piece, inflated when `gzip`. Throws what the system throws: see `fileRefusal`. */
export async function* readChunks(path: string, gzip: boolean): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!gzip) {
    yield* raw;
    return;
  }
  const inflated = createGunzip({ chunkSize: CHUNK_BYTES });
  raw.on('error', (error) => inflated.destroy(error));
  yield* raw.pipe(inflated);
}
