import { readFile } from 'node:fs/promises';

/** A whole small file as it is stored. Throws what the system throws. */
export function readBytes(path: string): Promise<Buffer> {
  return readFile(path);
}
