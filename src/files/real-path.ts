import { realpath } from 'node:fs/promises';

/** Where a file truly is, links followed; the path itself when it leads nowhere. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}
