import { chmod } from 'node:fs/promises';

/** Leaves a file to this user alone. */
export async function makePrivate(path: string): Promise<void> {
  await chmod(path, 0o600);
}
