import type { Bilingual } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { quoteCell, quoteFound } from '../input/quote-found.ts';
import { type RejectedTableRow, TABLE_REASONS, type TableReasonCount } from './table-reason.ts';

/** The marks of a column fit no scale that we know, or several. */
export function refuseScale(file: string, header: string): Refusal {
  const column = quoteFound(header);
  return refuse(
    'bad_argument',
    {
      fr: `Fichier «\u00a0${file}\u00a0», colonne «\u00a0${column}\u00a0»\u00a0: l’échelle des notes ne se déduit pas de leurs valeurs. Indiquez-la avec --scale 0-10, 1-5, 1-7 ou 0-100.`,
      en: `File “${file}”, column “${column}”: the values do not tell the scale of the scores. Give it with --scale 0-10, 1-5, 1-7 or 0-100.`,
    },
    ['scale'],
  );
}

/** No row of the file is imported: the main reason, and an example when a row was rejected. */
export function refuseNoRow(
  { file, kind }: { file: string; kind: Bilingual },
  counts: readonly TableReasonCount[],
  example: RejectedTableRow | null,
): Refusal {
  const total = counts.reduce((sum, { rows }) => sum + rows, 0);
  const [main] = counts.toSorted((a, b) => b.rows - a.rows);
  const reason = sayReason(main);
  const rows = main?.rows ?? 0;
  const seen = example === null ? { fr: '', en: '' } : sayExample(example);
  return refuse('not_in_data', {
    fr: `Fichier «\u00a0${file}\u00a0», lu comme «\u00a0${kind.fr}\u00a0»\u00a0: aucune ligne n’est importée (lues\u00a0: ${formatCount(total, 'fr')}). Raison principale\u00a0: ${reason.fr} (${formatCount(rows, 'fr')}).${seen.fr} Vérifiez les colonnes reconnues, ou indiquez-les avec --map CHAMP=COLONNE.`,
    en: `File “${file}”, read as “${kind.en}”: no row is imported (read: ${formatCount(total, 'en')}). Main reason: ${reason.en} (${formatCount(rows, 'en')}).${seen.en} Check the recognised columns, or name them with --map FIELD=COLUMN.`,
  });
}

function sayReason(count: TableReasonCount | undefined): Bilingual {
  if (count === undefined) return { fr: 'vide', en: 'empty' };
  const { fr, en } = TABLE_REASONS[count.reason];
  if (count.column === null) return { fr, en };
  const column = quoteFound(count.column);
  return { fr: `${fr}, colonne «\u00a0${column}\u00a0»`, en: `${en}, column “${column}”` };
}

function sayExample({ line, value, text }: RejectedTableRow): Bilingual {
  const found = quoteCell(value === null || value.trim() === '' ? text : value);
  return { fr: ` Exemple, ligne ${line}\u00a0: «\u00a0${found}\u00a0».`, en: ` Example, line ${line}: “${found}”.` };
}
