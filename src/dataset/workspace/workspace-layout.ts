import { join } from 'node:path';

/**
 * Where things are in a workspace:
 *
 *     current                        which generation is read: the only file that ever changes, replaced in one step
 *     generations/000007/            data.duckdb and manifest.json, never written once `current` has named them
 *     rejects/<import id>.csv        rows that could not be read
 *     kept/<name>.json               scores that a tool computed, with the digest of their data
 *     profile.json                   the business profile
 *     import.lock                    who is importing
 */
export const layout = {
  current: (folder: string) => join(folder, 'current'),
  lock: (folder: string) => join(folder, 'import.lock'),
  profile: (folder: string) => join(folder, 'profile.json'),
  rejectsFolder: (folder: string) => join(folder, 'rejects'),
  rejects: (folder: string, importId: string) => join(folder, 'rejects', `${importId}.csv`),
  keptFolder: (folder: string) => join(folder, 'kept'),
  kept: (folder: string, name: string) => join(folder, 'kept', `${name}.json`),
  generations: (folder: string) => join(folder, 'generations'),
  generation: (folder: string, number: number) => join(folder, 'generations', generationName(number)),
  data: (folder: string, number: number) => join(folder, 'generations', generationName(number), 'data.duckdb'),
  manifest: (folder: string, number: number) => join(folder, 'generations', generationName(number), 'manifest.json'),
} as const;

function generationName(number: number): string {
  return String(number).padStart(6, '0');
}

/** The number of a generation from the name of its folder; null for a name that is not ours. */
export function generationNumber(name: string): number | null {
  return /^\d{6,}$/.test(name) ? Number(name) : null;
}
