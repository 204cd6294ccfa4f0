import { constants, copyFile } from 'node:fs/promises';
import { makePrivate } from './make-private.ts';

/** Copies a file for this user's eyes only; at once, sharing its blocks, where the disk can. */
export async function copyPrivately(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await makePrivate(to);
}
