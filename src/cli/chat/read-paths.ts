import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFile } from '../../files/is-file.ts';

/** What a text means when it is a path: files that are there, a file that is not, or no path at all. */
export type FoundPaths =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'none' };

const EXTENSION = /\.(csv|tsv|txt|json|jsonl|ndjson|parquet|xlsx|xls|zip)(\.gz)?$/i;
const LONGEST = 4096;

/** Reads paths as terminals paste them: quoted, escaped, as `file://` addresses, from the home folder, one or several. */
export async function findPaths(text: string, userFolder: string): Promise<FoundPaths> {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST || typed.includes('\0')) return { kind: 'none' };
  const whole = expandPath(typed, userFolder);
  if (await isFile(whole)) return { kind: 'files', paths: [whole] };
  const words = splitWords(typed).map((word) => expandPath(word, userFolder));
  const found = await Promise.all(words.map(isFile));
  if (words.length > 0 && found.every(Boolean)) return { kind: 'files', paths: words };
  const missing = words.find((_, index) => found[index] !== true);
  return missing !== undefined && words.every(looksLikePath) ? { kind: 'missing', path: missing } : { kind: 'none' };
}

/** Words as a shell reads them: quotes keep blanks together, a backslash keeps the next sign; unfinished quotes end with the text. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/(?:'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|\\[\s\S]|[^\s'"\\])+/gu)) {
    words.push(word.replace(/'([^']*)(?:'|$)|"((?:\\.|[^"\\])*)(?:"|$)|\\([\s\S])/gu, unquote));
  }
  return words;
}

function unquote(
  _: string,
  single: string | undefined,
  double: string | undefined,
  escaped: string | undefined,
): string {
  return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '';
}

/** The path that a word stands for: an address of a file, a place under the home folder, or itself. */
export function expandPath(word: string, userFolder: string): string {
  if (/^file:\/\//i.test(word)) {
    try {
      return fileURLToPath(word);
    } catch {
      return word;
    }
  }
  return word === '~' || word.startsWith('~/') ? join(userFolder, word.slice(1)) : word;
}

/** Whether a name ends as those of data files do. */
export function isDataFile(name: string): boolean {
  return EXTENSION.test(name);
}

/** A lone « 3.5/10 » or « et/ou » is no path: it takes an ending that data files have, or a beginning that only paths have. */
function looksLikePath(word: string): boolean {
  return isDataFile(word) || (isAbsolute(word) && word.indexOf('/', 1) > 0) || /^\.{1,2}\//.test(word);
}
