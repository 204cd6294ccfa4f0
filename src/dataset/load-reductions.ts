import { readdir } from 'node:fs/promises';
import type { Reduction } from './define-reduction.ts';

const FOLDER = new URL('./reductions/', import.meta.url);

/** Every reduction of the folder: a new question about orders is one new file. */
export async function loadReductions(): Promise<readonly Reduction[]> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: reduction } = (await import(new URL(file, FOLDER).href)) as { default?: Reduction };
      if (reduction === undefined) throw new Error(`dataset/reductions/${file}: expected a default export.`);
      return reduction;
    }),
  );
}
