import { mkdir } from 'node:fs/promises';

/** Makes a folder, with those above it, that only this user can enter; one that is there stays as it is. True when it was made. */
export async function makePrivateFolder(path: string): Promise<boolean> {
  return (await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined;
}
