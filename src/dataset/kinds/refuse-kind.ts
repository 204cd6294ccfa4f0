import type { Bilingual } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { listColumns } from '../input/quote-found.ts';
import type { FieldColumns, Kind } from './define-kind.ts';

/** The file a refusal is about: its name where it is known, and its headers. */
export type RefusedFile = { readonly file: string | null; readonly headers: readonly string[] };

/** One or several kinds may be meant, and nothing tells which: one must be named. */
export function refuseAmbiguous(possible: readonly Kind[], { file, headers }: RefusedFile): Refusal {
  const subject = subjectOf(file);
  const columns = listColumns(headers);
  const fr = possible.map(({ id, name }) => `« ${name.fr} » (--as ${id})`).join(' ou ');
  const en = possible.map(({ id, name }) => `“${name.en}” (--as ${id})`).join(' or ');
  return refuse(
    'bad_argument',
    {
      fr: `${subject.fr} peut être ${fr}, rien ne le dit sûrement. Relancez avec l’option qui convient. Colonnes : ${columns}.`,
      en: `${subject.en} may be ${en}; nothing tells for sure. Run again with the option that fits. Columns: ${columns}.`,
    },
    ['as'],
  );
}

/** Nothing is recognised; `nearest` is the kind that most headers tell of, with the fields it lacks. */
export function refuseUnknown(
  nearest: { kind: Kind; missing: readonly string[] } | null,
  known: readonly Kind[],
  { file, headers }: RefusedFile,
): Refusal {
  const subject = subjectOf(file);
  const columns = listColumns(headers);
  const ids = known.map(({ id }) => id).join(', ');
  if (nearest === null) {
    return refuse(
      'bad_argument',
      {
        fr: `${subject.fr} n’est pas reconnu. Colonnes : ${columns}. Dites ce qu’il contient avec --as TYPE, et nommez chaque colonne utile avec --map CHAMP=COLONNE. Types : ${ids}. Un tableau qui a une ligne par client se lit avec --as customer_table.`,
        en: `${subject.en} is not recognised. Columns: ${columns}. Say what it holds with --as KIND, and name each useful column with --map FIELD=COLUMN. Kinds: ${ids}. A table with one row per customer is read with --as customer_table.`,
      },
      ['as', 'map'],
    );
  }
  const { kind, missing } = nearest;
  return refuse(
    'bad_argument',
    {
      fr: `${subject.fr} ressemble à « ${kind.name.fr} », mais aucune colonne n’y est reconnue comme : ${nameFields(kind, missing, 'fr')}. Colonnes : ${columns}. Nommez-la avec --as ${kind.id} ${mapFlags(missing, 'COLONNE')}, ou, si elle manque, refaites l’export avec elle. Autres types : ${ids}.`,
      en: `${subject.en} looks like “${kind.name.en}”, but no column is recognised as: ${nameFields(kind, missing, 'en')}. Columns: ${columns}. Name it with --as ${kind.id} ${mapFlags(missing, 'COLUMN')} or, if it is not there, make the export again with it. Other kinds: ${ids}.`,
    },
    ['as', ...missing],
  );
}

/** The kind is known, and the file lacks one of its fields. */
export function refuseMissing(kind: Kind, columns: FieldColumns, { file, headers }: RefusedFile): Refusal {
  const subject = subjectOf(file);
  const missing = missingFields(kind, columns);
  const listed = listColumns(headers);
  return refuse(
    'bad_argument',
    {
      fr: `${subject.fr}, lu comme « ${kind.name.fr} », n’a aucune colonne reconnue comme : ${nameFields(kind, missing, 'fr')}. Colonnes : ${listed}. Nommez-la avec ${mapFlags(missing, 'COLONNE')}, ou, si elle manque, refaites l’export avec elle.`,
      en: `${subject.en}, read as “${kind.name.en}”, has no column recognised as: ${nameFields(kind, missing, 'en')}. Columns: ${listed}. Name it with ${mapFlags(missing, 'COLUMN')} or, if it is not there, make the export again with it.`,
    },
    missing,
  );
}

/** The fewest fields that a table lacks to be of a kind. */
export function missingFields(kind: Kind, columns: FieldColumns): string[] {
  const [fewest = []] = kind.requires
    .map((fields) => fields.filter((field) => columns[field] === undefined))
    .sort((a, b) => a.length - b.length);
  return fewest;
}

function subjectOf(file: string | null): Bilingual {
  return file === null
    ? { fr: 'Ce fichier', en: 'This file' }
    : { fr: `Le fichier « ${file} »`, en: `The file “${file}”` };
}

function nameFields(kind: Kind, fields: readonly string[], lang: 'fr' | 'en'): string {
  return fields.map((field) => kind.fields[field]?.name[lang] ?? field).join(', ');
}

function mapFlags(fields: readonly string[], column: string): string {
  return fields.map((field) => `--map ${field}=${column}`).join(' ');
}
