import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { safeText } from '../language/safe-text.ts';
import { realPath } from './real-path.ts';

const [OTHERS, GROUP_OR_OTHERS, STICKY] = [0o002, 0o022, 0o1000];

/**
 * Refuses a folder of what is private when others than this user could put their files there or exchange those that are: it must be
 * this user's or root's, and closed to the writing of others; the folders above it to that of everyone, unless only owners may remove
 * what is in them. One that does not exist yet is judged by those above it. Null when nothing stands against it; a system without such
 * rights (Windows) leaves the protection to the place of the folder.
 */
export async function refuseSharedFolder(folder: string, user = process.getuid?.()): Promise<Refusal | null> {
  if (user === undefined) return null;
  const own = new Set([resolve(folder), await realPath(resolve(folder))]);
  for (const path of new Set([...own].flatMap(withThoseAbove))) {
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    const isOwn = own.has(path);
    if (isOwn && found.uid !== user && found.uid !== 0) return refuseOwner(path, found.uid);
    const isOpen = (found.mode & (isOwn ? GROUP_OR_OTHERS : OTHERS)) !== 0 && (found.mode & STICKY) === 0;
    if (isOpen) return refuseOpen(path, found.mode, isOwn);
  }
  return null;
}

function withThoseAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...withThoseAbove(above)];
}

function refuseOwner(path: string, owner: number): Refusal {
  const place = safeText(path);
  return refuse('bad_argument', {
    fr: `Le dossier ${place} est à un autre utilisateur (n° ${owner}), qui pourrait lire ou échanger ce que Fidelio y garde : vos conversations, le jeton du serveur. Donnez un dossier à vous avec FIDELIO_HOME.`,
    en: `The folder ${place} belongs to another user (no. ${owner}), who could read or exchange what Fidelio keeps there: your conversations, the server’s token. Name a folder of yours with FIDELIO_HOME.`,
  });
}

function refuseOpen(path: string, mode: number, isOwn: boolean): Refusal {
  const [place, rights] = [safeText(path), (mode & 0o7777).toString(8).padStart(4, '0')];
  const mend = `chmod ${isOwn ? 'go-w' : 'o-w'} '${place.replaceAll("'", "'\\''")}'`;
  return refuse('bad_argument', {
    fr: `D’autres que vous peuvent écrire dans le dossier ${place} (droits ${rights}), donc échanger ce que Fidelio y garde : vos conversations, le jeton du serveur. Fermez-le (${mend}), ou donnez un autre dossier avec FIDELIO_HOME.`,
    en: `Others than you can write to the folder ${place} (permissions ${rights}), and so exchange what Fidelio keeps there: your conversations, the server’s token. Close it (${mend}), or name another folder with FIDELIO_HOME.`,
  });
}
