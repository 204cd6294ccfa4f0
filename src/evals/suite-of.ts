import { relative, resolve, sep } from 'node:path';

/** Where the suites are, in the folder where the program is started: one folder each. */
export const SUITES_FOLDER = 'evals/scenarios';

/** The suite that a file belongs to, by its folder; null when it is in none. */
export function suiteOf(path: string): string | null {
  const [suite = '', ...rest] = relative(resolve(SUITES_FOLDER), resolve(path)).split(sep);
  return suite === '..' || rest.length === 0 || suite === '' ? null : suite;
}

/** Whether these files and folders hold the whole of a suite. */
export function coversSuite(paths: readonly string[], suite: string): boolean {
  return paths.some((path) => {
    const below = relative(resolve(path), resolve(SUITES_FOLDER, suite));
    return below === '' || (!below.startsWith('..') && !below.startsWith(sep));
  });
}
