import { readdir } from 'node:fs/promises';

/** The names in a folder, sorted; none when there is no such folder. Throws what else the system throws. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
