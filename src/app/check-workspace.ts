import { readWorkspace } from '../dataset/workspace/read-workspace.ts';
import { answer, type Outcome } from '../domain/outcome.ts';

/** How many files a workspace holds, without opening their rows; null when nothing was imported there. Refuses a damaged one. */
export async function checkWorkspace(folder: string): Promise<Outcome<{ readonly files: number } | null>> {
  const manifest = await readWorkspace(folder);
  if (!manifest.ok) return manifest;
  return answer(manifest.value === null ? null : { files: manifest.value.imports.length });
}
