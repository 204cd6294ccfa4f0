import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CapError } from './cap-error.ts';
import { FILE_CAPS, type FileCaps, mostInflated } from './file-caps.ts';

const CHUNK_BYTES = 1 << 18;

/** How a file is read: inflated when `gzip`; `tap` sees its bytes as they are stored; `signal` ends it, with its reason. */
export type ChunkReading = {
  gzip: boolean;
  caps?: FileCaps;
  tap?: (stored: Uint8Array) => void;
  signal?: AbortSignal | undefined;
};

/** The content of a file piece by piece. Throws what the system throws, and `CapError`: see `fileRefusal`. */
export async function* readChunks(
  path: string,
  { gzip, caps = FILE_CAPS, tap, signal }: ChunkReading,
): AsyncGenerator<Uint8Array> {
  let storedBytes = 0;
  async function* stored(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      storedBytes += chunk.length;
      if (storedBytes > caps.storedBytes) throw new CapError('stored', caps.storedBytes);
      tap?.(chunk);
      yield chunk;
    }
  }
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!gzip) {
    yield* stored(raw);
    return;
  }
  let inflatedBytes = 0;
  for await (const chunk of pipeline(raw, stored, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined)) {
    inflatedBytes += chunk.length;
    const most = mostInflated(storedBytes, caps);
    if (inflatedBytes > most) throw new CapError('inflated', most);
    yield chunk;
  }
}
