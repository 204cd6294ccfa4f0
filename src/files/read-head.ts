import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

/** The first bytes of a file, inflated when it is a gzip archive. `complete` = the whole file is here. */
export type Head = { bytes: Buffer; gzip: boolean; complete: boolean };

/** Reads at most the first `limit` bytes of a file's content. */
export async function readHead(path: string, limit: number): Promise<Outcome<Head>> {
  try {
    await using file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) return fileRefusal(path, Object.assign(new Error(), { code: 'EISDIR' }));
    const buffer = Buffer.alloc(limit);
    const { bytesRead } = await file.read(buffer, 0, limit, 0);
    const raw = buffer.subarray(0, bytesRead);
    const whole = bytesRead === status.size;
    const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
    if (!gzip) return answer({ bytes: raw, gzip, complete: whole });
    const inflated = gunzipSync(raw.subarray(0, limit / 4), { finishFlush: constants.Z_SYNC_FLUSH });
    const complete = whole && raw.length <= limit / 4 && inflated.length <= limit;
    return answer({ bytes: inflated.subarray(0, limit), gzip, complete });
  } catch (error) {
    return fileRefusal(path, error);
  }
}
