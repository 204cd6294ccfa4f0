/** A record that may not belong to the table: after a blank line, without any digit, or adding up others. */
export type Stray = {
  /** The line it starts on; line 1 is the first. */
  line: number;
  text: string;
  /** It follows a blank line, a line of delimiters alone, or a title that does. */
  afterBreak: boolean;
  /** The record after it; null at the end of the file. */
  next: string | null;
};

export type StrayWatch = {
  /** A record between two positions of a chunk; `start` is negative when it began in an earlier one. */
  record(chunk: Uint8Array, start: number, end: number, line: () => number): void;
  blank(): void;
  /** The chunk ends: keeps the record that began at `start` and is not ended. */
  keep(chunk: Uint8Array, start: number): void;
  /** The record kept ends with the file. */
  last(line: () => number): void;
  strays(): Stray[];
};

const MOST_STRAYS = 500;
const MOST_BYTES = 4_096;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
/** tot(al), sou(s-total), sub(total), gra(nd total). */
const TOTALS = /^\W*(?:tot|sou|sub|gra)/i;

/** A byte order mark inside: another export was put here. */
export const MARKED = /^["' ]*\ufeff/;

/** Looks out for second tables, titles, totals and repeated headers; costs next to nothing for a row, which has digits. */
export function watchStrays(delimiterByte: number, quoteByte: number): StrayWatch {
  const strays: Stray[] = [];
  let kept: Uint8Array = new Uint8Array();
  let isAfterBreak = false;
  /** The stray whose next record is awaited. */
  let waiting: Stray | null = null;
  /** First bytes of a record that call for a closer look. */
  const isTelling = new Uint8Array(256);
  for (const byte of [delimiterByte, ...Buffer.from(' tTsSgG'), 0xef]) isTelling[byte] = 1;

  function hasDigit(chunk: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const byte = chunk[at] ?? 0;
      if (byte <= NINE && byte >= ZERO) return true;
    }
    return false;
  }

  function isBlank(bytes: Uint8Array): boolean {
    return bytes.every((byte) => byte === delimiterByte || byte === SPACE || byte === quoteByte);
  }

  function look(bytes: Uint8Array, line: () => number): void {
    if (isBlank(bytes)) {
      isAfterBreak = true;
      return;
    }
    const text = Buffer.from(bytes.subarray(0, MOST_BYTES)).toString('utf8');
    if (waiting !== null) waiting.next = text;
    waiting = null;
    const wasAfterBreak = isAfterBreak;
    const isBare = !hasDigit(bytes, 0, bytes.length);
    const filled = text.split(String.fromCharCode(delimiterByte)).filter((cell) => cell.trim() !== '').length;
    const isTitle = filled === 1;
    isAfterBreak = wasAfterBreak && isTitle;
    const isStray = isBare || (wasAfterBreak && isTitle) || TOTALS.test(text) || MARKED.test(text);
    if (!isStray || strays.length >= MOST_STRAYS) return;
    const extraLines = text.match(/\r\n|\r|\n/g)?.length ?? 0;
    waiting = { line: line() - extraLines, text, afterBreak: wasAfterBreak, next: null };
    strays.push(waiting);
  }

  return {
    record(chunk, start, end, line) {
      if (start < 0) {
        look(kept.length >= MOST_BYTES ? kept : Buffer.concat([kept, chunk.subarray(0, end)]), line);
        return;
      }
      const first = chunk[start] ?? 0;
      const telling = first === quoteByte ? (chunk[start + 1] ?? 0) : first;
      const isPlain = !isAfterBreak && waiting === null && isTelling[telling] === 0;
      if (!isPlain || !hasDigit(chunk, start, end)) look(chunk.subarray(start, end), line);
    },
    blank() {
      isAfterBreak = true;
    },
    keep(chunk, start) {
      const part = chunk.subarray(Math.max(0, start));
      kept = start < 0 ? Buffer.concat([kept, part]).subarray(0, MOST_BYTES) : part.slice(0, MOST_BYTES);
    },
    last(line) {
      look(kept, line);
    },
    strays: () => strays,
  };
}
