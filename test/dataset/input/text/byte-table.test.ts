import { expect, test } from 'vitest';
import { type ByteEncoding, decodeBytes } from '../../../../src/dataset/input/text/byte-table.ts';

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** The bytes that windows-1252 leaves undefined; the Encoding Standard gives them control characters. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

test.each<ByteEncoding>(['windows-1252', 'macintosh'])(
  'bytes are read as the Encoding Standard reads them: %s',
  (name) => {
    const standard = new TextDecoder(name).decode(BYTES);
    const ours = decodeBytes(BYTES, name);
    const different = [...BYTES].filter((byte) => ours[byte] !== standard[byte]);
    expect(different).toEqual(name === 'windows-1252' ? [...UNDEFINED] : []);
  },
);
