import type { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import { writeShop } from '../dataset/synthetic/write-shop.ts';
import type { Outcome } from '../domain/outcome.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/** Writes a made-up shop chunk by chunk, so that a large one never sits in memory. */
export async function saveDemo(shop: ShopRequest, path: string): Promise<Outcome<null>> {
  return writeAtomically(path, stream(shop));
}

async function* stream(shop: ShopRequest): AsyncGenerator<string> {
  yield* writeShop(shop);
}
