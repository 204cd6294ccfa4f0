import { basename, resolve } from 'node:path';
import type { Input } from '../input.ts';

/** A Parquet file is read as it is, by the engine: see `planStored`. */
export function openParquet(path: string): Input {
  return {
    path: resolve(path),
    gzip: false,
    file: basename(path),
    format: 'parquet',
    encoding: null,
    source: null,
    notes: [
      {
        fr: 'Fichier Parquet\u00a0: la «\u00a0ligne\u00a0» d’un rejet est le rang de la ligne de données.',
        en: 'Parquet file: the “line” of a reject is the rank of the data row.',
      },
    ],
  };
}
