import { open } from 'node:fs/promises';

const WINDOW_BYTES = 1 << 14;
const LINE_END = 0x0a;

/** The last line of a file, without its end, read from the end backwards; null when nothing ends it. Throws what the system throws. */
export async function readLastLine(path: string): Promise<string | null> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  for (let bytes = WINDOW_BYTES; ; bytes *= 4) {
    const from = Math.max(0, size - bytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const tail = buffer.subarray(0, bytesRead);
    if (tail.at(-1) !== LINE_END) return null;
    const start = tail.subarray(0, -1).lastIndexOf(LINE_END);
    if (start !== -1 || from === 0) return tail.toString('utf8', start + 1, tail.length - 1);
  }
}
