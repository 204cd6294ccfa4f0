import { isUtf8 } from 'node:buffer';
import { type ByteEncoding, decodeBytes } from './byte-table.ts';
import { isPlausible } from './is-plausible.ts';

/** What the whole of a text in bytes shows of its encoding. */
export type TextWeight = {
  /** First line beyond ASCII that is surely UTF-8, first line that is not UTF-8. */
  utf8Line: number | null;
  notUtf8Line: number | null;
  /** First line with a byte that windows-1252 does not have. */
  undefinedLine: number | null;
  /** Bytes beyond ASCII on the lines that are not surely UTF-8, and how many are plausible characters in each encoding. */
  highBytes: number;
  plausible: Record<ByteEncoding, number>;
};

const LF = 10;
const CR = 13;
const LONGEST_TAIL = 1 << 20;
/** Text that is UTF-8 and not by chance: « é » and a no-break space before « » » are UTF-8 for an ideogram too. */
const WESTERN = /^[\0-\u024f\u2000-\u20cf\u2100-\u214f]*$/u;
const NOT_IN_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/** Weighs a text fed in chunks, line by line. */
export function weighText(): { feed(chunk: Uint8Array): void; end(): TextWeight } {
  const weight: TextWeight = {
    utf8Line: null,
    notUtf8Line: null,
    undefinedLine: null,
    highBytes: 0,
    plausible: { 'windows-1252': 0, macintosh: 0 },
  };
  let tail: Uint8Array = new Uint8Array();
  let line = 1;

  function weighLine(bytes: Buffer): void {
    const isValid = isUtf8(bytes);
    if (isValid && WESTERN.test(bytes.toString('utf8'))) {
      weight.utf8Line ??= line;
      return;
    }
    if (!isValid) weight.notUtf8Line ??= line;
    const latin = bytes.toString('latin1');
    if (NOT_IN_1252.test(latin)) weight.undefinedLine ??= line;
    const high = [...latin.matchAll(/[\x80-\xff]/g)].map(({ index }) => index);
    weight.highBytes += high.length;
    for (const encoding of ['windows-1252', 'macintosh'] as const) {
      const text = decodeBytes(bytes, encoding);
      const fitting = high.filter((at) => isPlausible(text[at] ?? '', text[at - 1] ?? '', text[at + 1] ?? ''));
      weight.plausible[encoding] += fitting.length;
    }
  }

  /** Whole lines only, but for the last ones of the text. */
  function weighLines(bytes: Buffer): void {
    const latin = bytes.toString('latin1');
    for (const { 0: text, index } of latin.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
      if (text.charCodeAt(0) === LF || text.charCodeAt(0) === CR) line++;
      else if (/[\x80-\xff]/.test(text)) weighLine(bytes.subarray(index, index + text.length));
    }
  }

  return {
    feed(chunk) {
      const bytes = Buffer.concat([tail, chunk]);
      const end = bytes.lastIndexOf(LF);
      const last = end >= 0 ? end : bytes.subarray(0, -1).lastIndexOf(CR);
      const whole = last >= 0 ? last + 1 : bytes.length > LONGEST_TAIL ? bytes.length : 0;
      weighLines(bytes.subarray(0, whole));
      tail = bytes.subarray(whole);
    },
    end() {
      weighLines(Buffer.from(tail));
      return weight;
    },
  };
}
