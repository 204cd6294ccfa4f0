import { type Refusal, refuse } from '../../domain/outcome.ts';
import { listColumns } from '../input/quote-found.ts';

/** Without a customer or a date, rows are no orders. */
export function refuseMissingColumn(file: string, field: 'customer' | 'date', headers: readonly string[]): Refusal {
  const columns = listColumns(headers);
  const what =
    field === 'customer'
      ? { fr: 'aucune colonne de client', en: 'no customer column' }
      : { fr: 'aucune colonne de date de commande', en: 'no order date column' };
  return refuse(
    'bad_argument',
    {
      fr: `Fichier «\u00a0${file}\u00a0»\u00a0: ${what.fr} reconnue. Colonnes\u00a0: ${columns}. Indiquez-la avec --map ${field}=COLONNE.`,
      en: `File “${file}”: ${what.en} recognised. Columns: ${columns}. Name it with --map ${field}=COLUMN.`,
    },
    [field],
  );
}
