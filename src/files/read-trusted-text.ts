import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

/**
 * A whole small text file in UTF-8 that decides what the program does, such as which programs it starts; null when there is none.
 * Refuses one that another user has written, or that everyone may write to: the rights are those of the file that was opened. A
 * system without such rights (Windows) leaves the protection to the folder.
 */
export function readTrustedText(path: string, user = process.getuid?.()): Outcome<string | null> {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { uid, mode } = fstatSync(file);
    if (user !== undefined && uid !== user && uid !== 0) return refuseForeign(basename(path), uid);
    if (user !== undefined && (mode & 0o002) !== 0) return refuseOpen(basename(path));
    return answer(readFileSync(file, 'utf8'));
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? answer(null) : fileRefusal(path, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function refuseForeign(name: string, owner: number): Refusal {
  return refuse('bad_argument', {
    fr: `${name} est à un autre utilisateur (n° ${owner}), qui déciderait des programmes lancés et des adresses appelées en votre nom : il n’est pas lu. S’il vous convient, faites-en une copie à vous ; sinon, lancez Fidelio d’un autre dossier.`,
    en: `${name} belongs to another user (no. ${owner}), who would decide which programs are started and which addresses are called in your name: it is not read. If it suits you, make a copy of your own; if not, start Fidelio from another folder.`,
  });
}

function refuseOpen(name: string): Refusal {
  return refuse('bad_argument', {
    fr: `Tout le monde peut écrire dans ${name}, et décider ainsi des programmes lancés et des adresses appelées en votre nom : il n’est pas lu. Relisez-le, puis fermez-le : chmod o-w ${name}.`,
    en: `Everyone can write to ${name}, and so decide which programs are started and which addresses are called in your name: it is not read. Read it over, then close it: chmod o-w ${name}.`,
  });
}
