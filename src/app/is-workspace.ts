import { readWorkspace } from '../dataset/workspace/read-workspace.ts';

/** Whether something was imported into a folder; a damaged workspace is one. */
export async function isWorkspace(folder: string): Promise<boolean> {
  const found = await readWorkspace(folder);
  return !found.ok || found.value !== null;
}
