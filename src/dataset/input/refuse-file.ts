import type { Bilingual } from '../../domain/bilingual.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { quoteCell } from './quote-found.ts';

/** Refusals about a file as a whole: each says what, where, and what to do. */

export function refuseEmpty(file: string): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» est vide. Refaites l’export de vos commandes.`,
    en: `The file “${file}” is empty. Export your orders again.`,
  });
}

export function refuseHeaderOnly(file: string): Refusal {
  return refuse('not_in_data', {
    fr: `Le fichier «\u00a0${file}\u00a0» n’a qu’une ligne d’en-tête, aucune commande. Vérifiez la période de l’export.`,
    en: `The file “${file}” has a header line and no order. Check the period of the export.`,
  });
}

export function refuseBinary(file: string, found: Bilingual): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» est ${found.fr}. Enregistrez vos commandes au format CSV UTF-8.`,
    en: `The file “${file}” is ${found.en}. Save your orders as CSV UTF-8.`,
  });
}

export function refuseEncoding(file: string, line: number): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» n’est pas en UTF-8 (ligne ${line})\u00a0: il est sans doute en Windows-1252. Réenregistrez-le au format «\u00a0CSV UTF-8\u00a0».`,
    en: `The file “${file}” is not UTF-8 (line ${line}): it is probably Windows-1252. Save it again as “CSV UTF-8”.`,
  });
}

export function refuseNul(file: string, line: number): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» a un octet nul au milieu d’une valeur (ligne ${line})\u00a0: il est abîmé, ou n’est pas un texte. Refaites l’export en CSV UTF-8.`,
    en: `The file “${file}” has a NUL byte inside a value (line ${line}): it is damaged, or no text. Export it again as CSV UTF-8.`,
  });
}

export function refuseDamagedText(file: string, encoding: string): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Le fichier «\u00a0${file}\u00a0» s’annonce en ${encoding}, mais des caractères y sont abîmés. Refaites l’export, de préférence en CSV UTF-8, ou imposez un autre encodage avec --encoding.`,
      en: `The file “${file}” announces itself as ${encoding}, but holds damaged characters. Export it again, preferably as CSV UTF-8, or impose another encoding with --encoding.`,
    },
    ['encoding'],
  );
}

export function refuseOneColumn(file: string): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» ne se découpe pas en colonnes. Séparez-les par une virgule, un point-virgule, une tabulation ou une barre verticale.`,
    en: `The file “${file}” does not split into columns. Separate them with a comma, a semicolon, a tab or a vertical bar.`,
  });
}

export function refuseManyColumns(file: string, found: number, most: number): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» a ${found} colonnes, au plus ${most} sont lues. N’exportez que le client, la date, le numéro et le montant des commandes.`,
    en: `The file “${file}” has ${found} columns, at most ${most} are read. Export only the customer, date, number and amount of orders.`,
  });
}

export function refuseBrokenQuotes(file: string, line: number, swallowedLines: number): Refusal {
  const swallowed =
    swallowedLines === 0
      ? { fr: '', en: '' }
      : {
          fr: `\u202f; ${swallowedLines}\u00a0ligne(s) passeraient pour du texte`,
          en: `; ${swallowedLines} line(s) would be taken for text`,
        };
  return refuse('bad_argument', {
    fr: `Fichier «\u00a0${file}\u00a0», ligne ${line}\u00a0: un guillemet ouvre un champ et ne le ferme pas${swallowed.fr}. Corrigez cette ligne, ou refaites l’export.`,
    en: `File “${file}”, line ${line}: a quote opens a field and does not close it${swallowed.en}. Correct this line, or export again.`,
  });
}

export function refuseLineEnds(file: string): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» mêle plusieurs sortes de fins de ligne\u00a0: ses lignes ne peuvent pas être comptées sûrement. Ouvrez-le dans un tableur et réenregistrez-le en CSV UTF-8.`,
    en: `The file “${file}” mixes several kinds of line ends: its lines cannot be counted safely. Open it in a spreadsheet and save it again as CSV UTF-8.`,
  });
}

export function refuseSecondTable(file: string, line: number, text: string): Refusal {
  const found = quoteCell(text);
  return refuse('bad_argument', {
    fr: `Fichier «\u00a0${file}\u00a0», ligne ${line}\u00a0: un autre tableau commence («\u00a0${found}\u00a0»), dont les lignes passeraient pour celles du premier. Gardez un seul tableau par fichier.`,
    en: `File “${file}”, line ${line}: another table begins (“${found}”), whose rows would be taken for rows of the first. Keep one table per file.`,
  });
}

export function refuseStrays(file: string, line: number): Refusal {
  return refuse('bad_argument', {
    fr: `Fichier «\u00a0${file}\u00a0», ligne ${line}\u00a0: cette ligne n’est pas une ligne du tableau (total, ou début d’un autre export). Retirez-la.`,
    en: `File “${file}”, line ${line}: this line is no row of the table (a total, or the start of another export). Remove it.`,
  });
}

export function refuseMostlyUnfit(file: string, unfit: number, rows: number): Refusal {
  return refuse('not_in_data', {
    fr: `Fichier «\u00a0${file}\u00a0»\u00a0: ${unfit} lignes sur ${rows} n’ont pas le nombre de champs de l’en-tête. Un séparateur est sans doute aussi écrit dans les valeurs (une virgule décimale, par exemple)\u00a0: refaites l’export avec un point-virgule, ou avec des guillemets autour des valeurs.`,
    en: `File “${file}”: ${unfit} of ${rows} rows do not have as many fields as the header. The delimiter is probably also written inside values (a decimal comma, for instance): export again with semicolons, or with quotes around values.`,
  });
}

export function refuseUnbalanced(file: string, counted: number, found: number): Refusal {
  return refuse('tool_failed', {
    fr: `Le fichier «\u00a0${file}\u00a0» contient ${counted}\u00a0lignes de données, mais ${found} ont été lues\u00a0: le compte n’y est pas, rien n’est importé. Réenregistrez-le en CSV UTF-8.`,
    en: `The file “${file}” holds ${counted} data rows but ${found} were read: the accounts do not balance, nothing is imported. Save it again as CSV UTF-8.`,
  });
}

export function refuseEngineFault(file: string, error: unknown): Refusal {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  const cause = quoteCell(first, 200);
  return refuse('tool_failed', {
    fr: `Le fichier «\u00a0${file}\u00a0» n’a pas pu être lu par le moteur (${cause}). Réenregistrez-le en CSV UTF-8 et réessayez.`,
    en: `The engine could not read the file “${file}” (${cause}). Save it again as CSV UTF-8 and try again.`,
  });
}
