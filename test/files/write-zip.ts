import { crc32, deflateRawSync } from 'node:zlib';

/** How an archive departs from the plain one. */
export type ZipOptions = {
  /** Sizes and positions in the 64-bit extension, as streaming writers put them. */
  wide?: boolean;
  /** What the list says of the inflated size of each file, instead of the truth. */
  announcedBytes?: number;
  /** Files kept as they are. */
  stored?: boolean;
  encrypted?: boolean;
};

const WIDE = 0xffffffff;

/** A zip archive of the given files, in their order (APPNOTE.TXT, PKWARE). */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Buffer {
  const { wide = false, announcedBytes, stored = false, encrypted = false } = options;
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = stored ? content : deflateRawSync(content);
    const title = Buffer.from(name);
    const bytes = announcedBytes ?? content.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(title.length, 26);
    const extra = wide ? wideSizes([bytes, packed.length, offset]) : Buffer.alloc(0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x800 + (encrypted ? 1 : 0), 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(wide ? WIDE : packed.length, 20);
    entry.writeUInt32LE(wide ? WIDE : bytes, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(wide ? WIDE : offset, 42);
    parts.push(local, title, packed);
    list.push(entry, title, extra);
    offset += local.length + title.length + packed.length;
  }
  return Buffer.concat([
    ...parts,
    ...list,
    writeEnd(Object.keys(files).length, Buffer.concat(list).length, offset, wide),
  ]);
}

function wideSizes(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function writeEnd(count: number, bytes: number, offset: number, wide: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(wide ? WIDE : bytes, 12);
  end.writeUInt32LE(wide ? WIDE : offset, 16);
  if (!wide) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(bytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
