import { stat } from 'node:fs/promises';

/** What tells a file that is always replaced as a whole from the one that was there before; null when there is none. Throws what else the system throws. */
export async function fileMark(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs].join();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
