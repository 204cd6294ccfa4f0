import { stat } from 'node:fs/promises';

/** Whether a path leads to a file that can be looked at; a folder, nothing at all or what is out of reach is none. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
