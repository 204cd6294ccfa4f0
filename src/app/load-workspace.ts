import { openWorkspace } from '../dataset/workspace/open-workspace.ts';
import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { openContent } from './open-content.ts';

/** The data set that a workspace is. */
export const WORKSPACE_DATASET = 'workspace';

/** Opens what was imported into a workspace; the conventions are those of its imports. */
export async function loadWorkspace(folder: string, options: LoadOptions, now: string): Promise<Outcome<LoadedData>> {
  const workspace = await openWorkspace(folder, now);
  if (!workspace.ok) return workspace;
  if (workspace.value === null) {
    return refuse('bad_argument', {
      fr: `Aucune donnée importée dans « ${folder} ». Importez un fichier : fidelio import commandes.csv.`,
      en: `No data imported in “${folder}”. Import a file: fidelio import orders.csv.`,
    });
  }
  const opened = await openContent(workspace.value, options, WORKSPACE_DATASET);
  return opened.ok ? answer({ ...opened.value, accounts: [], rejects: async function* () {} }) : opened;
}
