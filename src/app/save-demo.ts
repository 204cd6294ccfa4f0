import { basename, dirname, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { callerSignal } from '../dataset/interest.ts';
import type { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import { writeShopFiles } from '../dataset/synthetic/write-shop-files.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/**
 * Writes a made-up shop chunk by chunk, so that a large one never sits in memory: its orders at `path`, the other files of its
 * story beside, under the same name and what they hold (shop.csv, shop-deliveries.csv). Gives the paths, the orders first. Throws
 * once the caller gives up.
 */
export async function saveDemo(shop: ShopRequest, path: string): Promise<Outcome<string[]>> {
  const paths: string[] = [];
  for (const { name, chunks } of writeShopFiles(shop)) {
    const place = paths.length === 0 ? path : besidePath(path, name);
    const written = await writeAtomically(place, stream(chunks));
    callerSignal()?.throwIfAborted();
    if (!written.ok) return written;
    paths.push(place);
  }
  return answer(paths);
}

function besidePath(path: string, name: string): string {
  return join(dirname(path), `${basename(path, extname(path))}-${name}`);
}

/** Ends when the caller gives up, and lets it be heard: a large shop takes long to make up. */
async function* stream(chunks: Iterable<string>): AsyncGenerator<string> {
  const signal = callerSignal();
  for (const chunk of chunks) {
    if (chunk === '') await setImmediate();
    signal?.throwIfAborted();
    yield chunk;
  }
}
