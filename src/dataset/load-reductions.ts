import { readdir } from 'node:fs/promises';
import type { Reduction } from './define-reduction.ts';
import type { TableReduction } from './define-table-reduction.ts';

/** Every reduction of the folder: a new question about orders is one new file. */
export function loadReductions(): Promise<readonly Reduction[]> {
  return loadFolder<Reduction>('reductions');
}

/** The same for questions about tables of any kind. */
export function loadTableReductions(): Promise<readonly TableReduction[]> {
  return loadFolder<TableReduction>('table-reductions');
}

async function loadFolder<T>(name: string): Promise<readonly T[]> {
  const folder = new URL(`./${name}/`, import.meta.url);
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: reduction } = (await import(new URL(file, folder).href)) as { default?: T };
      if (reduction === undefined) throw new Error(`dataset/${name}/${file}: expected a default export.`);
      return reduction;
    }),
  );
}
