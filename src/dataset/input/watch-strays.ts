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
const LETTERS = 65;
const LAST_LETTER = 122;
const LOWER_CASE = 32;
/** « Total », « Sous-total », “Grand total”. */
const TOTAL = /^\W*(?:grand|sous|sub)?\W*tota/i;
/** The first letters of these, each as one number. */
const TOTAL_STARTS: ReadonlySet<number> = new Set(['tota', 'sous', 'subt', 'sub-', 'sub ', 'gran'].map(numberOf));

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
  const isClue = new Uint8Array(256);
  for (const byte of [delimiterByte, ...Buffer.from(' tTsSgG'), 0xef]) isClue[byte] = 1;

  /** Many names begin with a T: four letters are read before a closer look. */
  function tells(chunk: Uint8Array, at: number): boolean {
    const byte = chunk[at] ?? 0;
    if (byte < LETTERS || byte > LAST_LETTER) return true;
    const [second = 0, third = 0, fourth = 0] = [chunk[at + 1], chunk[at + 2], chunk[at + 3]];
    return TOTAL_STARTS.has(lettersOf(byte, second, third, fourth));
  }

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
    const isStray = isBare || (wasAfterBreak && isTitle) || TOTAL.test(text) || MARKED.test(text);
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
      const first = chunk[start] === quoteByte ? start + 1 : start;
      const isTelling = isClue[chunk[first] ?? 0] === 1 && tells(chunk, first);
      const isPlain = !isTelling && !isAfterBreak && waiting === null;
      if (isPlain && (hasDigit(chunk, start, end) || strays.length >= MOST_STRAYS)) return;
      look(chunk.subarray(start, end), line);
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

/** Four characters as one number, whatever their case. */
function lettersOf(first: number, second: number, third: number, fourth: number): number {
  return (
    ((first | LOWER_CASE) << 24) | ((second | LOWER_CASE) << 16) | ((third | LOWER_CASE) << 8) | (fourth | LOWER_CASE)
  );
}

function numberOf(word: string): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = Buffer.from(word);
  return lettersOf(first, second, third, fourth);
}
