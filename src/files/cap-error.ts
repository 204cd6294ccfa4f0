import type { Bilingual } from '../domain/bilingual.ts';
import { formatCount } from '../language/format-number.ts';

/** A file is larger than what is read of a file, as stored or once inflated. */
export class CapError extends Error {
  readonly reason: Bilingual;

  constructor(kind: 'stored' | 'inflated', mostBytes: number) {
    super(`more than ${mostBytes} bytes, ${kind}`);
    const [fr, en] = [sayBytes(mostBytes, 'fr'), sayBytes(mostBytes, 'en')];
    this.reason =
      kind === 'stored'
        ? {
            fr: `est trop volumineux\u00a0: au plus ${fr} sont lus. Découpez-le en plusieurs fichiers`,
            en: `is too large: at most ${en} are read. Split it into several files`,
          }
        : {
            fr: `gonfle anormalement à la décompression (plus de ${fr})\u00a0: la lecture s’arrête là. Si son contenu est sûr, décompressez-le vous-même, puis donnez le fichier obtenu`,
            en: `inflates abnormally (to more than ${en}): reading stops there. If you trust its content, decompress it yourself and give the resulting file`,
          };
  }
}

const UNITS = [
  { bytes: 2 ** 30, fr: 'Gio', en: 'GiB' },
  { bytes: 2 ** 20, fr: 'Mio', en: 'MiB' },
  { bytes: 2 ** 10, fr: 'Kio', en: 'KiB' },
  { bytes: 1, fr: 'octets', en: 'bytes' },
];

function sayBytes(bytes: number, lang: 'fr' | 'en'): string {
  const unit = UNITS.find((candidate) => bytes >= candidate.bytes);
  return unit === undefined ? '0' : `${formatCount(bytes / unit.bytes, lang)}\u00a0${unit[lang]}`;
}
