/** Which columns to expect, in order. */
export type NativeColumns = readonly { name: string; kind: 'number' | 'text' }[];
export type NativeColumn = Float64Array<ArrayBuffer> | string[];

const TYPES = { number: 'Float64', text: 'String' } as const;

/**
 * ClickHouse's Native format (blocks of columns, little-endian) → whole columns. Throws when a column is not of the type
 * expected, and when the stream stops early or holds something else, such as the text of an error.
 */
export async function readNative(chunks: AsyncIterable<Uint8Array>, columns: NativeColumns): Promise<NativeColumn[]> {
  const reader = readBytes(chunks);
  const numbers: Float64Array<ArrayBuffer>[][] = columns.map(() => []);
  const texts: string[][] = columns.map(() => []);
  while (!(await reader.isDone())) {
    const width = await readLength(reader);
    const rows = await readLength(reader);
    if (width !== columns.length) throw new Error(`expected ${columns.length} columns, found ${width}`);
    for (const [index, { name, kind }] of columns.entries()) {
      await readText(reader);
      const type = await readText(reader);
      if (type !== TYPES[kind]) throw new Error(`column ${name}: expected ${TYPES[kind]}, found ${type}`);
      if (kind === 'number') {
        const bytes = await reader.take(rows * Float64Array.BYTES_PER_ELEMENT);
        numbers[index]?.push(new Float64Array(bytes.buffer));
      } else {
        for (let row = 0; row < rows; row += 1) texts[index]?.push(await readText(reader));
      }
    }
  }
  return columns.map(({ kind }, index) => (kind === 'number' ? join(numbers[index] ?? []) : (texts[index] ?? [])));
}

type ByteReader = {
  isDone(): Promise<boolean>;
  /** The next bytes, in a buffer of their own. */
  take(count: number): Promise<Uint8Array<ArrayBuffer>>;
};

function readBytes(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let chunk: Uint8Array = new Uint8Array(0);
  let position = 0;
  const isDone = async () => {
    while (position === chunk.length) {
      const next = await source.next();
      if (next.done === true) return true;
      chunk = next.value;
      position = 0;
    }
    return false;
  };
  return {
    isDone,
    take: async (count) => {
      const taken = new Uint8Array(count);
      let filled = 0;
      while (filled < count) {
        if (position === chunk.length && (await isDone())) throw new Error('the answer stops in the middle');
        const part = chunk.subarray(position, position + count - filled);
        taken.set(part, filled);
        filled += part.length;
        position += part.length;
      }
      return taken;
    },
  };
}

/** An unsigned LEB128 integer. */
async function readLength(reader: ByteReader): Promise<number> {
  let value = 0;
  for (let scale = 1; scale < 2 ** 49; scale *= 128) {
    const [byte = 0] = await reader.take(1);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
  throw new Error('expected a length, found something else');
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

async function readText(reader: ByteReader): Promise<string> {
  return decoder.decode(await reader.take(await readLength(reader)));
}

function join(parts: readonly Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer> {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
