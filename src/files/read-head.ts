import { open, stat } from 'node:fs/promises';
import { answer, type Outcome } from '../domain/outcome.ts';
import { CapError } from './cap-error.ts';
import { FILE_CAPS } from './file-caps.ts';
import { fileRefusal } from './file-refusal.ts';
import { readChunks } from './read-chunks.ts';

/** The first bytes of a file, inflated when it is a gzip archive. `complete` = the whole file is here. */
export type Head = { bytes: Buffer; gzip: boolean; complete: boolean };

/** Reads at most the first `limit` bytes of a file's content. Refuses what is no file, and one larger than the caps. */
export async function readHead(path: string, limit: number, caps = FILE_CAPS): Promise<Outcome<Head>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return fileRefusal(path, Object.assign(new Error(), { code: 'EISDIR' }));
    if (!status.isFile()) return fileRefusal(path, Object.assign(new Error(), { code: 'NOT_A_FILE' }));
    if (status.size > caps.storedBytes) throw new CapError('stored', caps.storedBytes);
    const gzip = await isGzip(path);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of readChunks(path, { gzip, caps })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
    return answer({ bytes: Buffer.concat(chunks).subarray(0, limit), gzip, complete: length <= limit });
  } catch (error) {
    return fileRefusal(path, error);
  }
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}
