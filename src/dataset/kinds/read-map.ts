import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { listColumns, quoteFound } from '../input/quote-found.ts';
import { simplifyHeader } from '../input/simplify-header.ts';
import type { FieldColumns, Kind } from './define-kind.ts';
import type { SampledTable } from './sampled-table.ts';

/** The positions of the columns that the user named (field → header). Refuses a field that none of `allowed` has, and a column the file lacks. */
export function readMap(
  map: Readonly<Record<string, string>>,
  allowed: readonly Kind[],
  { headers, simplified }: SampledTable,
): Outcome<FieldColumns> {
  const columns: Record<string, number> = {};
  for (const [name, header] of Object.entries(map)) {
    if (!allowed.some(({ fields }) => Object.hasOwn(fields, name))) return refuseField(name, allowed);
    const exact = headers.findIndex((candidate) => candidate.trim() === header.trim());
    const column = exact >= 0 ? exact : simplified.indexOf(simplifyHeader(header));
    if (column < 0) {
      return refuse(
        'bad_argument',
        {
          fr: `--map ${name}=${quoteFound(header)} : aucune colonne de ce nom. Colonnes du fichier : ${listColumns(headers)}.`,
          en: `--map ${name}=${quoteFound(header)}: no column has this name. Columns of the file: ${listColumns(headers)}.`,
        },
        ['map'],
      );
    }
    columns[name] = column;
  }
  return answer(columns);
}

function refuseField(name: string, allowed: readonly Kind[]): Outcome<never> {
  const fields = [...new Set(allowed.flatMap((kind) => Object.keys(kind.fields)))].join(', ');
  return refuse(
    'bad_argument',
    {
      fr: `--map ${quoteFound(name)}=… : ce champ n’existe pas. Champs possibles : ${fields}.`,
      en: `--map ${quoteFound(name)}=…: there is no such field. Fields: ${fields}.`,
    },
    ['map'],
  );
}
