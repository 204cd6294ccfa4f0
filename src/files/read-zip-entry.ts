import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { CapError } from './cap-error.ts';
import { type FileCaps, mostInflated } from './file-caps.ts';
import { type ZipEntry, ZipError } from './list-zip.ts';

const CHUNK_BYTES = 1 << 18;
const HEADER_BYTES = 30;

/**
 * The content of a file inside a zip archive, piece by piece. Throws `ZipError` when it is not what the archive's list
 * announces, `CapError` when it inflates beyond the caps, and what the system throws.
 */
export async function* readZipEntry(path: string, entry: ZipEntry, caps: FileCaps): AsyncGenerator<Uint8Array> {
  const most = mostInflated(entry.storedBytes, caps);
  if (entry.inflatedBytes > most) throw new CapError('inflated', most);
  if (entry.storedBytes === 0) return;
  const start = await findContent(path, entry);
  const raw = createReadStream(path, { start, end: start + entry.storedBytes - 1, highWaterMark: CHUNK_BYTES });
  const content = entry.deflated ? pipeline(raw, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => undefined) : raw;
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > entry.inflatedBytes) throw new ZipError('longer than announced');
    yield chunk;
  }
  if (bytes < entry.inflatedBytes) throw new ZipError('shorter than announced');
}

/** The content follows a local header, whose length is written in it. */
async function findContent(path: string, { offset }: ZipEntry): Promise<number> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, offset);
  if (bytesRead < HEADER_BYTES || buffer.readUInt32LE(0) !== 0x04034b50) throw new ZipError('no header before a file');
  return offset + HEADER_BYTES + buffer.readUInt16LE(26) + buffer.readUInt16LE(28);
}
