import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('approved/', import.meta.url);

/** The text that was looked at and approved under a name; with FIDELIO_APPROVE set, the text given becomes it. */
export function approved(name: string, text: string): string {
  const place = new URL(`${name}.txt`, FOLDER);
  if (process.env.FIDELIO_APPROVE !== undefined) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(place, text);
  }
  return readFileSync(place, 'utf8');
}
