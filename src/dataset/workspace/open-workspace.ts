import { answer, type Outcome } from '../../domain/outcome.ts';
import { listFolder } from '../../files/list-folder.ts';
import type { Manifest } from './manifest.ts';
import { readWorkspace } from './read-workspace.ts';
import { refuseForeignFolder, refuseWorkspaceFault } from './refuse-workspace.ts';
import { sweepWorkspace } from './sweep-workspace.ts';

/** A workspace at the moment it was looked at. */
export type Workspace = { readonly folder: string; readonly manifest: Manifest };

/** What may stand in the folder of a workspace; hidden files are not ours to judge. */
const OURS = /^(current|generations|rejects|kept|profile\.json|import\.lock.*|\..*)$/;

/**
 * The workspace in a folder; null when nothing was ever imported into it. What killed processes left there is removed.
 * Refuses a workspace that is damaged, comes from a later version or cannot be read.
 */
export async function openWorkspace(folder: string, now: string): Promise<Outcome<Workspace | null>> {
  await sweepWorkspace(folder, now);
  const manifest = await readWorkspace(folder);
  if (!manifest.ok) return manifest;
  return answer(manifest.value === null ? null : { folder, manifest: manifest.value });
}

/** Refuses to make a workspace of a folder that holds something else. */
export async function checkFolder(folder: string): Promise<Outcome<null>> {
  try {
    const foreign = (await listFolder(folder)).find((name) => !OURS.test(name));
    return foreign === undefined ? answer(null) : refuseForeignFolder(folder, foreign);
  } catch (error) {
    return refuseWorkspaceFault(error);
  }
}
