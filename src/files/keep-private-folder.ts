import { chmod } from 'node:fs/promises';
import { makePrivateFolder } from './make-private-folder.ts';

/** Makes a folder that only this user can enter, with those above it; one that is there is closed to others. Throws what the system throws. */
export async function keepPrivateFolder(path: string): Promise<void> {
  if (!(await makePrivateFolder(path))) await chmod(path, 0o700);
}
