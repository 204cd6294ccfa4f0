import { stat } from 'node:fs/promises';

/** Whether a path leads to a folder that can be looked at. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
