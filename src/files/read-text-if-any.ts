import { readFileSync } from 'node:fs';

/** A whole small text file in UTF-8; null when there is none or it cannot be read. */
export function readTextIfAny(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
