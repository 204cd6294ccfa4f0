import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Lockfile = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false), optional: z.boolean().default(false) })),
});

/**
 * The folders of the packages that the program needs to run, as installed here: those of the lockfile that are not for
 * development. Of the optional ones, such as the engine for another platform, those that are there. Throws when one is missing.
 */
export function productionPackages(root: string): string[] {
  const { packages } = Lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const wanted = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const missing = wanted.filter(([path, { optional }]) => !optional && !existsSync(join(root, path)));
  if (missing.length > 0) {
    throw new Error(`Not installed: ${missing.map(([path]) => path).join(', ')}. Run npm ci and try again.`);
  }
  return wanted.map(([path]) => path).filter((path) => existsSync(join(root, path)));
}
