import { basename } from 'node:path';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { type Outcome, type Refusal, refuse } from '../../../domain/outcome.ts';
import { fileRefusal } from '../../../files/file-refusal.ts';
import { listZip, ZipError } from '../../../files/list-zip.ts';
import { callerSignal } from '../../interest.ts';
import type { Input } from '../input.ts';
import type { InputOptions } from '../input-options.ts';
import { listColumns } from '../quote-found.ts';
import { openWorkbook } from './open-workbook.ts';

/** Documents that are zip archives, by a file that only they hold. */
const DOCUMENTS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^xl\/workbook\.bin$/, { fr: 'un classeur Excel binaire (.xlsb)', en: 'a binary Excel workbook (.xlsb)' }],
  [/\.iwa$|^Index\.zip$/, { fr: 'un document Apple (Numbers)', en: 'an Apple document (Numbers)' }],
  [/^META-INF\/manifest\.xml$/, { fr: 'un document OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' }],
  [/^(?:word|ppt)\//, { fr: 'un document Word ou PowerPoint', en: 'a Word or PowerPoint document' }],
];

/** Reads the workbook that a zip archive is; refuses any other archive, saying what it holds. */
export async function openZip(path: string, options: InputOptions): Promise<Outcome<Input>> {
  const file = basename(path);
  try {
    const parts = new Map((await listZip(path)).map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
    const main = [...parts.keys()].find((name) => /(?:^|\/)xl\/workbook\.xml$/.test(name));
    if (main !== undefined) return await openWorkbook(path, { parts, main }, options);
    return refuseArchive(file, [...parts.keys()]);
  } catch (error) {
    callerSignal()?.throwIfAborted();
    return isDamage(error) ? refuseDamaged(file) : fileRefusal(path, error);
  }
}

/** Not the disk's fault: the archive contradicts itself, or its content cannot be inflated. */
function isDamage(error: unknown): boolean {
  if (error instanceof ZipError || error instanceof RangeError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function refuseDamaged(file: string): Refusal {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» est un classeur Excel ou une archive zip qui ne peut pas être lu\u00a0: il est abîmé, incomplet ou protégé par un mot de passe. Refaites l’export, ou enregistrez la feuille au format CSV UTF-8.`,
    en: `The file “${file}” is an Excel workbook or a zip archive that cannot be read: it is damaged, incomplete or password-protected. Export it again, or save the sheet as CSV UTF-8.`,
  });
}

function refuseArchive(file: string, names: readonly string[]): Refusal {
  const document = DOCUMENTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (document !== undefined) {
    return refuse('bad_argument', {
      fr: `Le fichier «\u00a0${file}\u00a0» est ${document.fr}. Enregistrez le tableau au format Excel (.xlsx) ou CSV UTF-8.`,
      en: `The file “${file}” is ${document.en}. Save the table as an Excel workbook (.xlsx) or as CSV UTF-8.`,
    });
  }
  const inside = names.filter((name) => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
  const found =
    inside.length === 0 ? { fr: 'rien', en: 'nothing' } : { fr: listColumns(inside), en: listColumns(inside) };
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${file}\u00a0» est une archive zip, qui contient\u00a0: ${found.fr}. Décompressez-la, puis donnez le ou les fichiers à lire.`,
    en: `The file “${file}” is a zip archive, which holds: ${found.en}. Decompress it and give the file or files to read.`,
  });
}
