import { z } from 'zod';
import type { KeptColumns } from '../../domain/measure-source.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { makePrivateFolder } from '../../files/make-private-folder.ts';
import { refuseWorkspaceFault } from './refuse-workspace.ts';
import { readSealed, writeSealed } from './sealed-json.ts';
import { layout } from './workspace-layout.ts';

const Kept = z.object({
  digest: z.string(),
  keys: z.array(z.string()),
  columns: z.record(z.string(), z.array(z.number())),
});

/**
 * Keeps columns that a tool computed, such as scores, beside the data they were computed from: customers are told by what
 * the tool was given (frequency, recency, age, row), never by name. The latest of a name replaces the one before.
 */
export async function writeKeptColumns(folder: string, digest: string, kept: KeptColumns): Promise<Outcome<null>> {
  try {
    await makePrivateFolder(layout.keptFolder(folder));
    const columns = Object.fromEntries(Object.entries(kept.columns).map(([name, column]) => [name, [...column]]));
    return await writeSealed(layout.kept(folder, kept.name), { digest, keys: kept.keys, columns });
  } catch (error) {
    return refuseWorkspaceFault(error);
  }
}

/** The columns kept under a name for exactly this data; null when there are none, they are damaged or the data has changed since. */
export async function readKeptColumns(
  folder: string,
  digest: string,
  name: string,
): Promise<Outcome<KeptColumns | null>> {
  const found = await readSealed(layout.kept(folder, name));
  if (found.state === 'unreadable') return found.refusal;
  const kept = Kept.safeParse(found.state === 'whole' ? found.content : null);
  if (!kept.success || kept.data.digest !== digest) return answer(null);
  const columns = Object.entries(kept.data.columns).map(([key, column]) => [key, Float64Array.from(column)] as const);
  return answer({ name, keys: kept.data.keys, columns: Object.fromEntries(columns) });
}
