import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { Manifest, WORKSPACE_FORMAT } from './manifest.ts';
import { refuseDamaged, refuseNewer } from './refuse-workspace.ts';
import { readSealed, type SealedReading } from './sealed-json.ts';
import { layout } from './workspace-layout.ts';

/** Names the generation to read. */
export const Pointer = z.object({ format: z.literal(WORKSPACE_FORMAT), generation: z.number().int().positive() });
export type Pointer = z.infer<typeof Pointer>;

const Format = z.object({ format: z.number().int() });

/** The manifest of the current generation; null when there is no workspace, or nothing was ever imported into it. */
export async function readWorkspace(folder: string): Promise<Outcome<Manifest | null>> {
  const read = await readSealed(layout.current(folder));
  if (read.state === 'absent') return answer(null);
  const pointer = understand(Pointer, read, 'current');
  return pointer.ok ? readManifest(folder, pointer.value.generation) : pointer;
}

/** The manifest of one generation. */
export async function readManifest(folder: string, generation: number): Promise<Outcome<Manifest>> {
  const manifest = understand(Manifest, await readSealed(layout.manifest(folder, generation)), 'manifest.json');
  if (manifest.ok && manifest.value.generation !== generation) return refuseDamaged('manifest.json');
  return manifest;
}

function understand<S extends z.ZodType>(schema: S, read: SealedReading, file: string): Outcome<z.infer<S>> {
  if (read.state === 'unreadable') return read.refusal;
  if (read.state !== 'whole') return refuseDamaged(file);
  const format = Format.safeParse(read.content);
  if (format.success && format.data.format > WORKSPACE_FORMAT) return refuseNewer();
  const parsed = schema.safeParse(read.content);
  return parsed.success ? answer(parsed.data) : refuseDamaged(file);
}
