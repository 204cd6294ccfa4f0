import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const LONGEST_LINE = 65_536;

/** Cuts a CSV file between two lines into its first part and `lastShare` of its bytes, each under the header. */
export async function splitFile(
  whole: string,
  { first, last }: { first: string; last: string },
  lastShare: number,
): Promise<void> {
  const { size } = await stat(whole);
  const header = await lineEndAfter(whole, 0);
  const cut = await lineEndAfter(whole, Math.floor(size * (1 - lastShare)));
  await pipeline(createReadStream(whole, { end: cut }), createWriteStream(first));
  await pipeline(createReadStream(whole, { end: header }), createWriteStream(last));
  await pipeline(createReadStream(whole, { start: cut + 1 }), createWriteStream(last, { flags: 'a' }));
}

/** Where the next line ends, counted in bytes from the start of the file. */
async function lineEndAfter(path: string, position: number): Promise<number> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, position);
  await file.close();
  const found = buffer.subarray(0, bytesRead).indexOf('\n');
  if (found === -1) throw new Error(`${path} has no line end within ${LONGEST_LINE} bytes of ${position}`);
  return position + found;
}
