import { type Refusal, refuse } from '../../../domain/outcome.ts';
import { formatCount } from '../../../language/format-number.ts';
import { listColumns } from '../quote-found.ts';
import type { JsonFault } from './json-fault.ts';

/** Why a JSON file is refused; `read` objects of it could be read before the fault. */
export function refuseJson(file: string, { kind, lists }: JsonFault, read: number): Refusal {
  const after =
    read === 0
      ? { fr: 'dès le début', en: 'from the start' }
      : { fr: `après l’objet n°\u00a0${formatCount(read, 'fr')}`, en: `after object ${formatCount(read, 'en')}` };
  const names = listColumns(lists);
  const reasons = {
    broken: {
      fr: `n’est pas un JSON lisible, ${after.fr}\u00a0: un objet {…} est attendu pour chaque ligne du tableau. Refaites l’export, ou donnez un CSV`,
      en: `is not readable JSON, ${after.en}: an object {…} is expected for each row of the table. Export it again, or give a CSV`,
    },
    cut: {
      fr: `est un JSON incomplet\u00a0: il s’arrête ${after.fr}. Refaites l’export ou le téléchargement`,
      en: `is incomplete JSON: it stops ${after.en}. Export or download it again`,
    },
    large: {
      fr: 'contient un objet JSON trop grand pour tenir en mémoire. Exportez une ligne par objet (JSON Lines), ou un CSV',
      en: 'holds a JSON object too large for memory. Export one object a line (JSON Lines), or a CSV',
    },
    characters: {
      fr: `est un JSON qui n’est pas en UTF-8 (${after.fr}). Réenregistrez-le en UTF-8`,
      en: `is JSON that is not UTF-8 (${after.en}). Save it again as UTF-8`,
    },
    several: {
      fr: `contient plusieurs listes (${names})\u00a0: rien ne dit laquelle lire. Enregistrez chacune dans un fichier`,
      en: `holds several lists (${names}): nothing tells which to read. Save each in a file of its own`,
    },
  };
  const { fr, en } = reasons[kind];
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» ${fr}.`,
    en: `The file “${file}” ${en}.`,
  });
}
