import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaries } from './temporaries.ts';

export type TemporaryFolder = { readonly path: string; remove(): Promise<void> };

/** A folder of our own in the system's temporary folder, readable by this user only; `remove` takes it away with what it holds. */
export async function openTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), `fidelio-${process.pid}-`));
  temporaries.add(path);
  const remove = async () => {
    await rm(path, { recursive: true, force: true });
    temporaries.forget(path);
  };
  return { path, remove };
}
