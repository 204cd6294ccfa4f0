import { type RecognisedFile, recogniseFile } from '../dataset/recognise-file.ts';
import type { Outcome } from '../domain/outcome.ts';
import { openTemporaryFolder } from '../files/open-temporary-folder.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadOptions } from './load-options.ts';
import { loadOrders } from './load-orders.ts';
import { loadTables } from './load-tables.ts';
import type { LoadedData } from './loaded-data.ts';
import { recognitionOf } from './recognition-of.ts';

/**
 * Reads files into one data set: orders alone straight into memory; several files, or anything else, through a workspace
 * that lasts as long as the data. Refuses at the first file that cannot be read or told.
 */
export async function loadFiles(
  paths: readonly string[],
  options: LoadOptions,
  given: Omit<LoadContext, 'folder'>,
): Promise<Outcome<LoadedData>> {
  const folder = await openTemporaryFolder();
  const context = { ...given, folder: folder.path };
  try {
    const files: RecognisedFile[] = [];
    for (const path of paths) {
      const file = await recogniseFile(path, { ...recognitionOf(options), folder: folder.path });
      if (!file.ok) return await discard(file);
      files.push(file.value);
    }
    const [first, ...others] = files;
    const alone = others.length === 0 && first?.recognised.kind === 'orders' ? first : null;
    const loaded =
      alone === null ? await loadTables(files, options, context) : await loadOrders(alone, options, context);
    if (!loaded.ok) return await discard(loaded);
    const { close, ...data } = loaded.value;
    return { ok: true, value: { ...data, close: () => close().then(folder.remove) } };
  } catch (error) {
    await folder.remove();
    throw error;
  }

  async function discard<T>(refusal: T): Promise<T> {
    await folder.remove();
    return refusal;
  }
}
