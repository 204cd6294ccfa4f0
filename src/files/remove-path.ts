import { rm } from 'node:fs/promises';

/** Removes a file, or a folder with what it holds. False when the system will not, such as one in use on Windows. */
export async function removePath(path: string): Promise<boolean> {
  try {
    await rm(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
