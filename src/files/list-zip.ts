import { type FileHandle, open } from 'node:fs/promises';

/** A file inside a zip archive, as the archive's own list describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly storedBytes: number;
  readonly inflatedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly deflated: boolean;
};

/** The archive cannot be read: damaged, cut, encrypted, or made of several parts. */
export class ZipError extends Error {}

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LONGEST_LIST = 64 * 2 ** 20;
/** A value of 32 bits that stands in the 64-bit extension instead. */
const ELSEWHERE = 0xffffffff;

/** The files of a zip archive, read from the list at its end. Throws `ZipError`, and what the system throws. */
export async function listZip(path: string): Promise<ZipEntry[]> {
  await using file = await open(path);
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
  const tail = await readAt(file, tailStart, size - tailStart);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + END_BYTES > tail.length) throw new ZipError('no list of files at the end');
  let [bytes, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (offset === ELSEWHERE || bytes === ELSEWHERE) {
    const locator = await readAt(file, tailStart + end - LOCATOR_BYTES, LOCATOR_BYTES);
    const end64 = await readAt(file, number64(locator, 8), 56);
    [bytes, offset] = [number64(end64, 40), number64(end64, 48)];
  }
  if (bytes > LONGEST_LIST) throw new ZipError('too many files');
  return readList(await readAt(file, offset, bytes));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) throw new ZipError('positions outside the file');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new ZipError('positions outside the file');
  return buffer;
}

function readList(list: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < list.length; ) {
    if (at + ENTRY_BYTES > list.length || list.readUInt32LE(at) !== 0x02014b50)
      throw new ZipError('damaged list of files');
    const [flags, method] = [list.readUInt16LE(at + 8), list.readUInt16LE(at + 10)];
    const nameEnd = at + ENTRY_BYTES + list.readUInt16LE(at + 28);
    const extraEnd = nameEnd + list.readUInt16LE(at + 30);
    const name = list.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8', at + ENTRY_BYTES, nameEnd);
    const sizes = [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)];
    const [inflatedBytes = 0, storedBytes = 0, offset = 0] = widen(sizes, list.subarray(nameEnd, extraEnd));
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new ZipError('encrypted or unknown compression');
    entries.push({ name, storedBytes, inflatedBytes, offset, deflated: method === 8 });
    at = extraEnd + list.readUInt16LE(at + 32);
  }
  return entries;
}

/** Values too large for 32 bits stand in an extra field, in the same order, those only. */
function widen(values: readonly number[], extra: Buffer): number[] {
  if (!values.includes(ELSEWHERE)) return [...values];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== ELSEWHERE) return value;
      next += 8;
      return number64(extra, next - 8);
    });
  }
  throw new ZipError('sizes missing from the list of files');
}

function number64(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) throw new ZipError('damaged list of files');
  const value = Number(bytes.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw new ZipError('damaged list of files');
  return value;
}
