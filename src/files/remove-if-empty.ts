import { rmdir } from 'node:fs/promises';

/** Removes a folder that holds nothing; leaves any other as it is. */
export async function removeIfEmpty(path: string): Promise<void> {
  await rmdir(path).catch(() => undefined);
}
