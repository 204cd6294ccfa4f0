import { basename } from 'node:path';
import type { Bilingual } from '../domain/bilingual.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { CapError } from './cap-error.ts';

const REASONS: Record<string, Bilingual> = {
  ENOENT: {
    fr: 'n’existe pas. Vérifiez le nom et le dossier',
    en: 'does not exist. Check its name and folder',
  },
  ENOTDIR: {
    fr: 'n’existe pas\u00a0: une partie du chemin n’est pas un dossier. Vérifiez le chemin',
    en: 'does not exist: part of its path is not a folder. Check the path',
  },
  EISDIR: {
    fr: 'est un dossier, pas un fichier. Indiquez le fichier à lire',
    en: 'is a folder, not a file. Name the file to read',
  },
  NOT_A_FILE: {
    fr: 'n’est pas un fichier ordinaire (tube, périphérique)\u00a0: il doit pouvoir être lu plusieurs fois. Enregistrez-le d’abord sur le disque',
    en: 'is not a regular file (pipe, device): it must be possible to read it several times. Save it to disk first',
  },
  EACCES: {
    fr: 'ne peut pas être ouvert\u00a0: accès refusé. Vérifiez ses droits',
    en: 'cannot be opened: permission denied. Check its permissions',
  },
  EPERM: {
    fr: 'ne peut pas être ouvert\u00a0: accès refusé. Vérifiez ses droits',
    en: 'cannot be opened: permission denied. Check its permissions',
  },
  ENOSPC: {
    fr: 'ne peut pas être écrit\u00a0: le disque est plein. Libérez de la place',
    en: 'cannot be written: the disk is full. Free some space',
  },
  Z_DATA_ERROR: {
    fr: 'est une archive gzip abîmée. Refaites l’export ou le téléchargement',
    en: 'is a damaged gzip archive. Export or download it again',
  },
  Z_BUF_ERROR: {
    fr: 'est une archive gzip incomplète. Refaites l’export ou le téléchargement',
    en: 'is an incomplete gzip archive. Export or download it again',
  },
};

/** The same errors when the file was to be written: what is missing is then its folder. */
const WRITING: Record<string, Bilingual> = {
  ENOENT: {
    fr: 'ne peut pas être écrit : son dossier n’existe pas. Créez-le, ou choisissez-en un autre',
    en: 'cannot be written: its folder does not exist. Create it, or choose another',
  },
  EISDIR: {
    fr: 'ne peut pas être écrit : un dossier porte ce nom. Choisissez-en un autre',
    en: 'cannot be written: a folder has that name. Choose another',
  },
};

/** Why a file could not be read or written, from the system's error; never a path longer than the file's own name. */
export function fileRefusal(path: string, error: unknown, writing = false): Refusal {
  const name = basename(path);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof CapError ? error.reason : ((writing ? WRITING[code] : undefined) ?? REASONS[code]);
  if (reason === undefined) {
    return refuse('bad_argument', {
      fr: `Le fichier «\u00a0${name}\u00a0» ne peut pas être ouvert (${code || 'erreur inconnue'}). Vérifiez le disque et réessayez.`,
      en: `The file “${name}” cannot be opened (${code || 'unknown error'}). Check the disk and try again.`,
    });
  }
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${name}\u00a0» ${reason.fr}.`,
    en: `The file “${name}” ${reason.en}.`,
  });
}
