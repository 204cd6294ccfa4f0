import { withoutCells } from '../dataset/discretion.ts';
import { forCaller } from '../dataset/interest.ts';
import { answer } from '../domain/outcome.ts';
import { runImport } from './run-import.ts';
import type { ServedData } from './served-data.ts';
import type { ImportOrder, ImportParts } from './tools/import.ts';

type Parts = { served: ServedData; workspace: string; today: string; now: string };

/**
 * Imports into a workspace and serves what it then holds. Given up, it leaves the workspace as it was. One import at a time: the
 * next begins when what the one before it brought is served, so that the data served are always those of the last. No message
 * quotes a cell.
 */
export function importAndServe({ served, workspace, today, now }: Parts): ImportParts['importFiles'] {
  let before: Promise<unknown> = Promise.resolve();
  return (order) => {
    const mine = before.then(() => withoutCells(() => importOne(order)));
    before = mine.catch(() => {});
    return mine;
  };

  async function importOne({ paths, options, dryRun, signal, onProgress }: ImportOrder) {
    signal?.throwIfAborted();
    const request = { workspace, paths, options, dryRun, canAsk: true, today, now, onProgress };
    const imported = await forCaller(signal, () => runImport(request));
    if (!imported.ok) return imported;
    if (dryRun) return answer({ ...imported.value, dataset: null });
    const dataset = await served.serveWorkspace();
    return dataset.ok ? answer({ ...imported.value, dataset: dataset.value }) : dataset;
  }
}
