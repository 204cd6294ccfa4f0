import { stat } from 'node:fs/promises';

/** The size of a file in bytes; null when there is none of that name. Throws what else the system throws. */
export async function fileBytes(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
