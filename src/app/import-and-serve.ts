import { forCaller, toTheEnd } from '../dataset/interest.ts';
import { answer } from '../domain/outcome.ts';
import { LoadOptions } from './load-options.ts';
import { loadWorkspace } from './load-workspace.ts';
import { runImport } from './run-import.ts';
import type { ServedData } from './served-data.ts';
import type { ImportParts } from './tools/import.ts';

type Parts = { served: ServedData; workspace: string; today: string };

/** Imports into a workspace and serves what it then holds. Given up, it leaves the workspace as it was. */
export function importAndServe({ served, workspace, today }: Parts): ImportParts['importFiles'] {
  const now = `${today}T00:00:00Z`;
  return async ({ paths, options, dryRun, signal, onProgress }) => {
    const request = { workspace, paths, options, dryRun, canAsk: true, today, now, onProgress };
    const imported = await forCaller(signal, () => runImport(request));
    if (!imported.ok) return imported;
    if (dryRun) return answer({ ...imported.value, dataset: null });
    const loaded = await toTheEnd(() => loadWorkspace(workspace, LoadOptions.parse({}), now));
    if (!loaded.ok) return loaded;
    served.replace(loaded.value);
    return answer({ ...imported.value, dataset: loaded.value.dataset });
  };
}
