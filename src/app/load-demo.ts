import { join } from 'node:path';
import type { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import type { Outcome } from '../domain/outcome.ts';
import { openTemporaryFolder } from '../files/open-temporary-folder.ts';
import { LoadOptions } from './load-options.ts';
import { type LoadedOrders, loadOrders } from './load-orders.ts';
import { saveDemo } from './save-demo.ts';

/** The synthetic shop goes through the same door as a user's file: written to a private folder, imported, removed. */
export async function loadDemo(request: ShopRequest, today: string): Promise<Outcome<LoadedOrders>> {
  const folder = await openTemporaryFolder();
  try {
    const path = join(folder.path, `demo-${request.story}.csv`);
    const written = await saveDemo(request, path);
    if (!written.ok) return written;
    return await loadOrders(path, LoadOptions.parse({}), today);
  } finally {
    await folder.remove();
  }
}
