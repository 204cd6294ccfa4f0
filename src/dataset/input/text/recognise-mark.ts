import type { Encoding } from '../input.ts';

const MARKS: readonly (readonly [string, Encoding])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** From this share of NUL bytes on, all on one side of each pair, a text is UTF-16. */
const HALF_ZEROS = 0.2;

/** The encoding that the first bytes of a file announce, by a mark or by the NULs of UTF-16; null when they do not. */
export function recogniseMark(head: Buffer): Encoding | null {
  const start = head.subarray(0, 3).toString('latin1');
  const marked = MARKS.find(([mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[1];
  if (!head.includes(0)) return null;
  const zeros = [0, 0];
  const text = head.subarray(0, head.findLastIndex((byte) => byte !== 0) + 2);
  text.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < text.length * HALF_ZEROS) return null;
  return even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : null;
}
