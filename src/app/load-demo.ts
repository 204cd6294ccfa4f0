import { join } from 'node:path';
import type { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import type { Outcome } from '../domain/outcome.ts';
import { openTemporaryFolder } from '../files/open-temporary-folder.ts';
import { loadFiles } from './load-files.ts';
import { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { saveDemo } from './save-demo.ts';

/** The synthetic shop goes through the same door as a user's files: written to a private folder, imported, removed. */
export async function loadDemo(request: ShopRequest, today: string): Promise<Outcome<LoadedData>> {
  const folder = await openTemporaryFolder();
  try {
    const written = await saveDemo(request, join(folder.path, `demo-${request.story}.csv`));
    if (!written.ok) return written;
    const loaded = await loadFiles(written.value, LoadOptions.parse({}), { today });
    return loaded.ok ? { ok: true, value: { ...loaded.value, accounts: [] } } : loaded;
  } finally {
    await folder.remove();
  }
}
