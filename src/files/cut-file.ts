import { open } from 'node:fs/promises';

/** Cuts a file after so many bytes. On disk once it answers. Throws what the system throws. */
export async function cutFile(path: string, bytes: number): Promise<void> {
  await using file = await open(path, 'r+');
  await file.truncate(bytes);
  await file.sync();
}
