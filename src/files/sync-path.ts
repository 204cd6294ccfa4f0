import { open } from 'node:fs/promises';

/** Makes the content of a file, or the names in a folder, survive a power cut. Systems that cannot open a folder (Windows) need not. */
export async function syncPath(path: string): Promise<void> {
  try {
    await using file = await open(path, 'r');
    await file.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EISDIR' && code !== 'EPERM') throw error;
  }
}
