import { type Refusal, refuse } from '../../domain/outcome.ts';
import type { Encoding } from './input.ts';

/** Refusals about how the characters of a file are written: each names a line, and the flag that settles it. */

const NEEDS = ['encoding'];

export function refuseMixedEncodings(file: string, utf8Line: number, otherLine: number): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Le fichier «\u00a0${file}\u00a0» mêle deux encodages\u00a0: la ligne ${utf8Line} est en UTF-8, la ligne ${otherLine} ne l’est pas. Refaites l’export, ou imposez un encodage avec --encoding windows-1252.`,
      en: `The file “${file}” mixes two encodings: line ${utf8Line} is UTF-8, line ${otherLine} is not. Export again, or impose an encoding with --encoding windows-1252.`,
    },
    NEEDS,
  );
}

export function refuseUnknownEncoding(file: string, line: number): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `Le fichier «\u00a0${file}\u00a0» n’est pas en UTF-8 (ligne ${line}), et ne se lit bien ni en Windows-1252 ni en Mac Roman. Réenregistrez-le au format «\u00a0CSV UTF-8\u00a0», ou imposez un encodage avec --encoding windows-1252 ou macintosh.`,
      en: `The file “${file}” is not UTF-8 (line ${line}), and makes no sense as Windows-1252 or Mac Roman. Save it again as “CSV UTF-8”, or impose an encoding with --encoding windows-1252 or macintosh.`,
    },
    NEEDS,
  );
}

/** `line` is null when the file as a whole contradicts the encoding asked for. */
export function refuseImposedEncoding(file: string, encoding: Encoding, line: number | null): Refusal {
  const where = line === null ? { fr: '', en: '' } : { fr: ` (ligne ${line})`, en: ` (line ${line})` };
  return refuse(
    'bad_argument',
    {
      fr: `Le fichier «\u00a0${file}\u00a0» n’est pas en ${encoding}${where.fr}. Retirez --encoding pour laisser reconnaître l’encodage, ou donnez-en un autre.`,
      en: `The file “${file}” is not ${encoding}${where.en}. Remove --encoding to have the encoding recognised, or give another.`,
    },
    NEEDS,
  );
}
