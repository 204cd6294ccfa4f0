import { isUtf8 } from 'node:buffer';

const LF = 10;

/** Finds the first line of a file fed in chunks that is not UTF-8; characters cut by a chunk's end are put together. */
export function watchEncoding(): {
  feed(chunk: Uint8Array, firstLine: number): void;
  /** What is known so far. */
  faultyLine(): number | null;
  end(lastLine: number): number | null;
} {
  let cut: Uint8Array = new Uint8Array();
  let faultyLine: number | null = null;
  return {
    feed(chunk, firstLine) {
      if (faultyLine !== null) return;
      const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      const whole = bytes.length - cutLength(bytes);
      if (!isUtf8(bytes.subarray(0, whole))) faultyLine = firstLine + linesBeforeFault(bytes);
      cut = bytes.slice(whole);
    },
    faultyLine: () => faultyLine,
    end: (lastLine) => faultyLine ?? (isUtf8(cut) ? null : lastLine),
  };
}

/** How many of the last bytes belong to a character that the next chunk completes. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function linesBeforeFault(bytes: Uint8Array): number {
  let lines = 0;
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(LF, start)) {
    lines++;
    start = end + 1;
  }
  return lines;
}
