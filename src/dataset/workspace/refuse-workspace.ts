import { basename } from 'node:path';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import type { LockHolder } from '../../files/lock-file.ts';
import { quoteFound } from '../input/quote-found.ts';

/** Refusals about a workspace as a whole: each says what, and what to do. */

export function refuseDamaged(file: string): Refusal {
  return refuse('bad_argument', {
    fr: `L’espace de travail est abîmé (fichier «\u00a0${file}\u00a0»). Restaurez son dossier depuis une sauvegarde, ou déplacez-le et réimportez vos fichiers.`,
    en: `The workspace is damaged (file “${file}”). Restore its folder from a backup, or move it away and import your files again.`,
  });
}

export function refuseNewer(): Refusal {
  return refuse('bad_argument', {
    fr: 'L’espace de travail vient d’une version plus récente de Fidelio. Mettez Fidelio à jour, ou choisissez un autre dossier avec --workspace.',
    en: 'The workspace comes from a later version of Fidelio. Update Fidelio, or choose another folder with --workspace.',
  });
}

export function refuseOtherEngine(): Refusal {
  return refuse('bad_argument', {
    fr: 'L’espace de travail a été rempli avec une autre version du moteur\u00a0: les commandes déjà importées ne seraient pas reconnues. Il se lit toujours\u202f; pour y ajouter un fichier, réimportez tous vos fichiers dans un nouveau dossier (--workspace).',
    en: 'The workspace was filled with another version of the engine: orders already imported would not be recognised. It can still be read; to add a file, import all your files again into a new folder (--workspace).',
  });
}

export function refuseForeignFolder(folder: string, found: string): Refusal {
  const [name, item] = [quoteFound(basename(folder)), quoteFound(found)];
  return refuse('bad_argument', {
    fr: `Le dossier «\u00a0${name}\u00a0» contient autre chose qu’un espace de travail («\u00a0${item}\u00a0»). Donnez à --workspace un dossier vide ou nouveau.`,
    en: `The folder “${name}” holds something else than a workspace (“${item}”). Give --workspace an empty or new folder.`,
  });
}

export function refuseImporting(by: LockHolder | null): Refusal {
  if (by === null) {
    return refuse('tool_failed', {
      fr: 'Un autre import semble en cours dans cet espace de travail. S’il n’y en a pas, supprimez son fichier «\u00a0import.lock\u00a0».',
      en: 'Another import seems to be running in this workspace. If there is none, delete its file “import.lock”.',
    });
  }
  const { pid, host, since } = by;
  const on = quoteFound(host);
  return refuse('tool_failed', {
    fr: `Un autre import est en cours dans cet espace de travail (processus ${pid} de «\u00a0${on}\u00a0», depuis ${quoteFound(since)}). Attendez qu’il finisse\u202f; s’il n’existe plus, supprimez «\u00a0import.lock\u00a0».`,
    en: `Another import is running in this workspace (process ${pid} of “${on}”, since ${quoteFound(since)}). Wait for it to end; if it is gone, delete “import.lock”.`,
  });
}

export function refuseUnknownImport(id: string, known: readonly string[]): Refusal {
  const [asked, list] = [quoteFound(id), known.join(', ') || '–'];
  return refuse('bad_argument', {
    fr: `Aucun import «\u00a0${asked}\u00a0». Imports de l’espace de travail\u00a0: ${list}.`,
    en: `No import “${asked}”. Imports in the workspace: ${list}.`,
  });
}

/** A fault of the disk or of the engine while the workspace was read or written. */
export function refuseWorkspaceFault(error: unknown): Refusal {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/ENOSPC|EDQUOT|EFBIG/.test(code) || /no space left|file too large|quota/i.test(first)) {
    return refuse('tool_failed', {
      fr: 'L’espace de travail ne peut pas être écrit\u00a0: le disque est plein. Libérez de la place et recommencez\u202f; rien n’a changé.',
      en: 'The workspace cannot be written: the disk is full. Free some space and start again; nothing has changed.',
    });
  }
  if (/EACCES|EPERM|EROFS/.test(code) || /permission denied|read-only file system/i.test(first)) {
    return refuse('bad_argument', {
      fr: 'L’espace de travail ne peut pas être lu ou écrit\u00a0: accès refusé. Vérifiez les droits de son dossier, ou choisissez-en un autre avec --workspace.',
      en: 'The workspace cannot be read or written: permission denied. Check the permissions of its folder, or choose another with --workspace.',
    });
  }
  if (/ENOTDIR|EEXIST/.test(code)) {
    return refuse('bad_argument', {
      fr: 'L’espace de travail ne peut pas être créé\u00a0: un fichier porte déjà ce nom. Choisissez un autre dossier avec --workspace.',
      en: 'The workspace cannot be created: a file has that name already. Choose another folder with --workspace.',
    });
  }
  const cause = quoteFound(first.replace(/(?:\/|[A-Z]:\\)\S*[/\\]/g, ''), 200);
  return refuse('tool_failed', {
    fr: `L’espace de travail n’a pas pu être lu ou écrit (${cause}). Vérifiez le disque et recommencez.`,
    en: `The workspace could not be read or written (${cause}). Check the disk and start again.`,
  });
}
