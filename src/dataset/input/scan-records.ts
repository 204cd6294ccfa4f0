import { watchEncoding } from './watch-encoding.ts';
import { type Stray, watchStrays } from './watch-strays.ts';

/** What an independent reading of the bytes says of a file, to hold the engine's counts against. */
export type RecordScan = {
  /** Non-empty records, the header and anything above it included. */
  records: number;
  /** Line ends outside quotes, by kind. */
  lineEnds: { lf: number; crlf: number; cr: number };
  /** Line ends inside quoted fields. */
  quotedLineEnds: number;
  /** Quotes never closed, or closed in the middle of a field: line of the first, and lines swallowed by all of them. */
  broken: { line: number; swallowedLines: number } | null;
  /** First line that is not UTF-8, first line with a NUL byte; null when there is none. */
  notUtf8Line: number | null;
  nulLine: number | null;
  /** Records that may not belong to the table. */
  strays: Stray[];
};

const LF = 10;
const CR = 13;
const SPACE = 32;

/** Counts the records of a delimited file fed in chunks, under the rules of `splitRecords`; keeps no chunk. */
export function scanRecords(delimiter: string, quote: string): { feed(chunk: Uint8Array): void; end(): RecordScan } {
  const delimiterByte = delimiter.charCodeAt(0);
  const quoteByte = quote.charCodeAt(0);
  const lineEnds = { lf: 0, crlf: 0, cr: 0 };
  let state: 'plain' | 'quoted' | 'closing' = 'plain';
  let records = 0;
  let quotedLineEnds = 0;
  let openedLine = 1;
  /** Position of the current record in the current chunk; negative when it began in an earlier one. */
  let recordStart = 0;
  let isFirst = true;
  let quotesIgnored = false;
  /** The last byte of the earlier chunks, and their last that is no space. */
  let lastByte = LF;
  let lastInk = LF;
  let broken: RecordScan['broken'] = null;
  let nulLine: number | null = null;
  const encoding = watchEncoding();
  const watch = watchStrays(delimiterByte, quoteByte);

  function line(): number {
    return 1 + lineEnds.lf + lineEnds.crlf + lineEnds.cr + quotedLineEnds;
  }

  function breakQuote(): void {
    const swallowed = line() - openedLine;
    broken = { line: broken?.line ?? openedLine, swallowedLines: (broken?.swallowedLines ?? 0) + swallowed };
  }

  function opensField(chunk: Uint8Array, at: number): boolean {
    let before = at - 1;
    while (chunk[before] === SPACE) before--;
    const ink = chunk[before] ?? lastInk;
    return ink === delimiterByte || ink === LF || ink === CR;
  }

  /** A chunk without quotes or CR, which most are: its records are what stands between its line ends. */
  function readSimple(chunk: Uint8Array): void {
    let start = recordStart;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
      if (at > start) {
        records++;
        watch.record(chunk, start, at, line);
      } else watch.blank();
      lineEnds.lf++;
      start = at + 1;
    }
    recordStart = start;
  }

  /** The hot loop: most bytes are greater than a quote, and pass with one comparison. */
  function readPlain(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    const mark = quoteByte;
    let start = recordStart;
    let ended = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = chunk[at] ?? 0;
      if (byte > mark) continue;
      if (byte === LF || byte === CR) {
        if (at > start) {
          ended++;
          watch.record(chunk, start, at, line);
        } else if (byte === CR || (at > 0 ? chunk[at - 1] : lastByte) !== CR) watch.blank();
        start = at + 1;
        quotesIgnored = false;
        if (byte === CR) lineEnds.cr++;
        else if ((at > 0 ? chunk[at - 1] : lastByte) !== CR) lineEnds.lf++;
        else {
          lineEnds.cr--;
          lineEnds.crlf++;
        }
      } else if (byte === mark && !quotesIgnored && opensField(chunk, at)) {
        state = 'quoted';
        openedLine = line();
        at++;
        break;
      }
    }
    recordStart = start;
    records += ended;
    return at;
  }

  function readQuoted(chunk: Uint8Array, from: number): number {
    const close = chunk.indexOf(quoteByte, from);
    const end = close < 0 ? chunk.length : close;
    for (let at = from; at < end; at++) {
      const isEnd = chunk[at] === CR || (chunk[at] === LF && (at > 0 ? chunk[at - 1] : lastByte) !== CR);
      if (isEnd) quotedLineEnds++;
    }
    if (close >= 0) state = 'closing';
    return end + 1;
  }

  function readClosing(chunk: Uint8Array, at: number): number {
    const byte = chunk[at];
    if (byte === quoteByte && (chunk[at - 1] ?? lastByte) === quoteByte) {
      state = 'quoted';
      return at + 1;
    }
    if (byte === SPACE) return at + 1;
    if (byte !== delimiterByte && byte !== LF && byte !== CR) {
      breakQuote();
      quotesIgnored = true;
    }
    state = 'plain';
    return at;
  }

  function readAll(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (state === 'plain') at = readPlain(chunk, at);
      else if (state === 'quoted') at = readQuoted(chunk, at);
      else at = readClosing(chunk, at);
    }
  }

  return {
    feed(received) {
      const chunk = isFirst && hasByteOrderMark(received) ? received.subarray(3) : received;
      isFirst = false;
      if (nulLine === null && chunk.includes(0)) nulLine = line();
      encoding.feed(chunk, line());
      const isSimple = !chunk.includes(quoteByte) && !chunk.includes(CR) && lastByte !== CR && !quotesIgnored;
      if (isSimple && state === 'plain') readSimple(chunk);
      else readAll(chunk);
      watch.keep(chunk, recordStart);
      recordStart -= chunk.length;
      lastByte = chunk.at(-1) ?? lastByte;
      lastInk = chunk.findLast((byte) => byte !== SPACE) ?? lastInk;
    },
    end() {
      if (state === 'quoted') {
        if (lastByte === LF || lastByte === CR) quotedLineEnds--;
        breakQuote();
      }
      if (recordStart < 0) {
        records++;
        watch.last(line);
      }
      const notUtf8Line = encoding.end(line());
      return { records, lineEnds, quotedLineEnds, broken, notUtf8Line, nulLine, strays: watch.strays() };
    },
  };
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
