import { access, constants, lstat, readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';

/** A file of another program, about to be changed: where it truly is, what it holds and its permissions; null where there is none yet. */
export type OriginalFile = {
  readonly path: string;
  readonly content: { readonly bytes: Uint8Array; readonly mode: number } | null;
};

/** Reads a file that is to be changed, links followed. Refuses what is no plain file, and one that may not be written. */
export async function readOriginal(path: string): Promise<Outcome<OriginalFile>> {
  try {
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) return answer({ path, content: null });
    const real = await realpath(path);
    const { mode } = await stat(real);
    const bytes = await readFile(real);
    if ((mode & 0o222) === 0) return refuseReadOnly(path);
    await access(real, constants.W_OK);
    return answer({ path: real, content: { bytes, mode: mode & 0o777 } });
  } catch (error) {
    return fileRefusal(path, error);
  }
}

/** Whether a file still is what was read. */
export async function isUnchanged({ path, content }: OriginalFile): Promise<boolean> {
  const now = await readFile(path).catch(() => null);
  if (now === null || content === null) return now === null && content === null;
  return now.equals(content.bytes);
}

function refuseReadOnly(path: string) {
  return refuse('bad_argument', {
    fr: `Le fichier «\u00a0${basename(path)}\u00a0» est en lecture seule. Rien n’a été changé. Autorisez l’écriture et relancez.`,
    en: `The file “${basename(path)}” is read-only. Nothing was changed. Allow writing and run again.`,
  });
}
