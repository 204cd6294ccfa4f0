import { answer, type Outcome } from '../../domain/outcome.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { type Engine, openEngine } from '../duckdb.ts';
import type { Manifest } from './manifest.ts';
import type { Workspace } from './open-workspace.ts';
import { readWorkspace } from './read-workspace.ts';
import { refuseDamaged, refuseWorkspaceFault } from './refuse-workspace.ts';
import { layout } from './workspace-layout.ts';

/** A generation open for reading: its tables never change, whatever is imported meanwhile. The engine reaches no file, and must be closed. */
export type OpenGeneration = { readonly engine: Engine; readonly manifest: Manifest };

/** Opens what a workspace holds now: newer than when it was looked at if an import has ended since. */
export async function openGeneration({ folder, manifest }: Workspace): Promise<Outcome<OpenGeneration>> {
  const opened = await openData(folder, manifest);
  if (opened.ok) return opened;
  const now = await readWorkspace(folder);
  const hasMoved = now.ok && now.value !== null && now.value.generation !== manifest.generation;
  return hasMoved && now.value !== null ? openGeneration({ folder, manifest: now.value }) : opened;
}

async function openData(folder: string, manifest: Manifest): Promise<Outcome<OpenGeneration>> {
  const path = layout.data(folder, manifest.generation);
  try {
    if ((await fileBytes(path)) !== manifest.data.bytes) return refuseDamaged('data.duckdb');
    const engine = await openEngine({ path, readOnly: true });
    await engine.lock();
    return answer({ engine, manifest });
  } catch (error) {
    return refuseWorkspaceFault(error);
  }
}
