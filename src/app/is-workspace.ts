import { layout } from '../dataset/workspace/workspace-layout.ts';
import { fileBytes } from '../files/file-bytes.ts';

/**
 * Whether something was imported into a folder; a damaged workspace is one. Where there is none nothing is loaded, since every
 * command without a file asks.
 */
export async function isWorkspace(folder: string): Promise<boolean> {
  const bytes = await fileBytes(layout.current(folder)).catch(() => 0);
  if (bytes === null) return false;
  const { readWorkspace } = await import('../dataset/workspace/read-workspace.ts');
  const found = await readWorkspace(folder);
  return !found.ok || found.value !== null;
}
