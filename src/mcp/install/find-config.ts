import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { UserFolders } from '../../domain/user-folders.ts';
import type { ClientProfile } from './client-profiles.ts';
import { pathsOf } from './client-profiles.ts';

/** What is looked up on the disk. */
export type Disk = { isFolder(path: string): Promise<boolean>; list(path: string): Promise<readonly string[]> };

/** The file of a client, whether or not it is there yet. Refuses when the client was never started here. */
export async function findConfig(profile: ClientProfile, folders: UserFolders, disk: Disk): Promise<Outcome<string>> {
  const paths = pathsOf(folders.platform);
  const packaged = await packagedFolders(profile, folders, disk);
  if (packaged.length > 1) {
    const list = packaged.map((folder) => paths.join(folder, profile.file)).join(', ');
    return refuse('bad_argument', {
      fr: `${profile.name} est installé plusieurs fois : ${list}. Nommez le fichier à modifier avec --config.`,
      en: `${profile.name} is installed several times: ${list}. Name the file to edit with --config.`,
    });
  }
  const folder = packaged[0] ?? profile.folder(folders);
  const proof = profile.trace(folders) ?? folder;
  const file = paths.join(folder, profile.file);
  if (await disk.isFolder(proof)) return answer(file);
  return refuse('bad_argument', {
    fr: `${profile.name} ne semble pas installé : le dossier ${proof} n’existe pas. Installez-le et démarrez-le une fois, ou nommez son fichier avec --config. Rien n’a été changé.`,
    en: `${profile.name} does not seem to be installed: there is no folder ${proof}. Install it and start it once, or name its file with --config. Nothing was changed.`,
  });
}

/** Where Windows keeps the settings of a client that it installed as a package: the app then no longer reads the usual folder. */
async function packagedFolders(
  { packageName }: ClientProfile,
  { platform, local }: UserFolders,
  disk: Disk,
): Promise<string[]> {
  if (platform !== 'win32' || packageName === null) return [];
  const { join } = pathsOf(platform);
  const packages = join(local, 'Packages');
  const names = (await disk.list(packages)).filter((name) => name.startsWith(`${packageName}_`));
  const inside = names.map((name) => join(packages, name, 'LocalCache', 'Roaming', packageName));
  const present = await Promise.all(inside.map(disk.isFolder));
  return inside.filter((_, index) => present[index]);
}
