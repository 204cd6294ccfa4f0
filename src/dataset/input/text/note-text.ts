import type { Bilingual } from '../../../domain/bilingual.ts';
import type { Encoding } from '../input.ts';
import { quoteCell } from '../quote-found.ts';

const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

/** UTF-8 that another program took for Windows-1252 and wrote as UTF-8 again: Ã© for é, â‚¬ for €. */
const TWICE_ENCODED = /Ã[\u00a0-\u00bf]|â€[™˜œ\u009d“”¦]|â‚¬|Â[\u00a0°«»€]/;
const WORD_END = /[\s,;|"]/;
const LONGEST_WORD = 20;

/** What a reader should know of how a text was read; `start` is its beginning. */
export function noteText(encoding: Encoding, start: string, hadPadding: boolean): Bilingual[] {
  const notes: Bilingual[] = [];
  if (encoding !== 'utf-8') {
    const name = NAMES[encoding];
    notes.push({ fr: `Caractères lus en ${name}.`, en: `Characters read as ${name}.` });
  }
  const at = start.search(TWICE_ENCODED);
  if (at >= 0) {
    const found = quoteCell(wordAt(start, at));
    notes.push({
      fr: `Des accents sont abîmés dans le fichier même («\u00a0${found}\u00a0»)\u00a0: ils sont gardés tels quels.`,
      en: `Accents are damaged in the file itself (“${found}”): they are kept as they are.`,
    });
  }
  if (hadPadding) {
    notes.push({ fr: 'Octets nuls de remplissage retirés.', en: 'Padding NUL bytes removed.' });
  }
  return notes;
}

function wordAt(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - LONGEST_WORD), at)
      .split(WORD_END)
      .at(-1) ?? '';
  const after = text.slice(at, at + LONGEST_WORD).split(WORD_END)[0] ?? '';
  return before + after;
}
