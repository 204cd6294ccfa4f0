import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a path truly leads, links followed as far as there is something; what is not there, or out of reach, keeps its name. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), basename(path));
  }
}
