import type { Bilingual } from '../../domain/bilingual.ts';
import { quoteFound } from './quote-found.ts';

/** Columns that are read while another bears the same header: which of them, counted from the first, so that the reader can check. */
export function noteTwins(headers: readonly string[], read: Iterable<number>): Bilingual[] {
  return [...new Set(read)].flatMap((position) => {
    const header = headers[position] ?? '';
    const twins = headers.flatMap((other, at) => (other === header ? [at] : []));
    if (header === '' || twins.length < 2) return [];
    const name = quoteFound(header);
    return [
      {
        fr: `${twins.length} colonnes s’appellent «\u00a0${name}\u00a0»\u00a0: seule la colonne ${position + 1} du fichier est lue. Si ce n’est pas la bonne, renommez-la.`,
        en: `${twins.length} columns are called “${name}”: only column ${position + 1} of the file is read. If it is not the right one, rename it.`,
      },
    ];
  });
}
