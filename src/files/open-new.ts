import { type FileHandle, open, rm } from 'node:fs/promises';

/**
 * Makes a file that is surely new. What a killed process has left at its place goes; a link that someone has put there goes too, and
 * is never written through. Throws what the system throws.
 */
export async function openNew(path: string, mode?: number): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, 'wx', mode);
}
