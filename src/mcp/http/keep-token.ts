import { dirname } from 'node:path';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { createPrivately } from '../../files/create-privately.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { makePrivateFolder } from '../../files/make-private-folder.ts';
import { type PrivateText, readPrivately } from '../../files/read-privately.ts';
import { refuseSharedFolder } from '../../files/refuse-shared-folder.ts';

/** Gives 256 bits that nobody can guess, in the letters a header takes, never the same twice. */
export type DrawSecret = () => string;

const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token in the file at `path`, made the first time, in a folder where nobody else could put another. Replicas that share the file share the token; whoever can read it can call
 * the server, so a file that others can read is refused instead of mended: its token may be known by now.
 */
export async function keepToken(path: string, drawSecret: DrawSecret): Promise<Outcome<string>> {
  const shared = await refuseSharedFolder(dirname(path));
  if (shared !== null) return shared;
  try {
    const read = (await readIfAny(path)) ?? (await make(path, drawSecret));
    if (read.kind === 'exposed') return exposed(path, read.mode);
    if (read.kind === 'foreign') return foreign(path, read.owner);
    const token = read.kind === 'text' ? read.text.trim() : '';
    return FORM.test(token) ? answer(token) : unreadable(path);
  } catch (error) {
    return fileRefusal(path, error, true);
  }
}

async function readIfAny(path: string): Promise<PrivateText | null> {
  try {
    return await readPrivately(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Another process may make it first: then that one counts. */
async function make(path: string, drawSecret: DrawSecret): Promise<PrivateText> {
  await makePrivateFolder(dirname(path));
  await createPrivately(path, `${drawSecret()}\n`);
  return readPrivately(path);
}

function exposed(path: string, mode: string) {
  return refuse('bad_argument', {
    fr: `Le fichier du jeton (${path}) peut être lu par d’autres que vous (droits ${mode}, attendus : 0600). Supprimez-le : un nouveau jeton sera créé au prochain lancement.`,
    en: `The token file (${path}) can be read by others than you (permissions ${mode}, expected: 0600). Delete it: a new token is made at the next start.`,
  });
}

function foreign(path: string, owner: number) {
  return refuse('bad_argument', {
    fr: `Le fichier du jeton (${path}) est à un autre utilisateur (n° ${owner}), qui connaît donc le jeton. Supprimez-le : un nouveau jeton sera créé au prochain lancement.`,
    en: `The token file (${path}) belongs to another user (no. ${owner}), who therefore knows the token. Delete it: a new token is made at the next start.`,
  });
}

function unreadable(path: string) {
  return refuse('bad_argument', {
    fr: `Le fichier du jeton (${path}) ne contient pas un jeton de 43 lettres, chiffres, - ou _. Supprimez-le : un nouveau jeton sera créé au prochain lancement.`,
    en: `The token file (${path}) does not hold a token of 43 letters, digits, - or _. Delete it: a new token is made at the next start.`,
  });
}
