import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { isFile } from '../../files/is-file.ts';
import { lendFile } from '../../files/lend-file.ts';
import { realPath } from '../../files/real-path.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';

/**
 * Lends a file that a client names, provided that what was opened stands in one of the folders the user allowed, to `use` alone.
 */
export async function lendAllowed<T>(
  path: string,
  folders: readonly string[],
  { signal, use }: { signal: AbortSignal | undefined; use: (lent: string) => Promise<Outcome<T>> },
): Promise<Outcome<T>> {
  const file = await allowedFile(path, folders);
  if (!file.ok) return file;
  const roots = await rootsOf(folders);
  const isAllowed = (place: string) => roots.some((root) => isInside(place, root));
  return (await lendFile(file.value, { isAllowed, signal }, use)) ?? refuseMissing(path);
}

/**
 * Where a file that a client names truly is, provided that it stands in one of the folders the user allowed, links followed. Of
 * what stands elsewhere nothing is told, not even whether it exists. A path that is not absolute is looked for in each folder.
 */
export async function allowedFile(path: string, folders: readonly string[]): Promise<Outcome<string>> {
  if (folders.length === 0) return refuseFolders();
  const roots = await rootsOf(folders);
  const candidates = isAbsolute(path) ? [resolve(path)] : roots.map((root) => join(root, path));
  const found = await Promise.all(candidates.map(realPath));
  const inside = found.filter((real) => roots.some((root) => isInside(real, root)));
  if (inside.length === 0) return refuseOutside(path);
  for (const real of inside) if (await isFile(real)) return answer(real);
  return refuseMissing(path);
}

function rootsOf(folders: readonly string[]): Promise<string[]> {
  return Promise.all(folders.map((folder) => realPath(resolve(folder))));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function named(path: string): string {
  return shorten(safeText(basename(path)));
}

function refuseFolders() {
  return refuse(
    'bad_argument',
    {
      fr: 'Ce serveur ne lit aucun fichier : aucun dossier ne lui a été ouvert. Relancez-le, ou refaites `fidelio mcp install`, avec --import-from DOSSIER ; ou collez les lignes dans `rows`.',
      en: 'This server reads no file: no folder was opened to it. Start it again, or run `fidelio mcp install` again, with --import-from FOLDER; or paste the rows in `rows`.',
    },
    ['rows'],
  );
}

function refuseOutside(path: string) {
  return refuse(
    'bad_argument',
    {
      fr: `« ${named(path)} » n’est dans aucun des dossiers ouverts à ce serveur. Déplacez-y le fichier, ou collez ses lignes dans \`rows\`.`,
      en: `“${named(path)}” is in none of the folders opened to this server. Move the file there, or paste its rows in \`rows\`.`,
    },
    ['path'],
  );
}

function refuseMissing(path: string) {
  return refuse(
    'bad_argument',
    {
      fr: `Aucun fichier « ${named(path)} » dans les dossiers ouverts à ce serveur. Vérifiez le nom.`,
      en: `No file “${named(path)}” in the folders opened to this server. Check the name.`,
    },
    ['path'],
  );
}
