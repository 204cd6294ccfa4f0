import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNative } from '../../../src/dataset/clickhouse/read-native.ts';
import { nativeBlock } from './fake-clickhouse.ts';

const COLUMNS = [
  { name: 'month', kind: 'text' },
  { name: 'orders', kind: 'number' },
] as const;

const block = (months: readonly string[], orders: readonly number[]) =>
  nativeBlock([
    { name: 'month', type: 'String', values: months },
    { name: 'orders', type: 'Float64', values: orders },
  ]);

async function* inParts(bytes: Uint8Array, sizes: readonly number[]) {
  let position = 0;
  for (const size of sizes) {
    yield bytes.subarray(position, position + size);
    position += size;
  }
  yield bytes.subarray(position);
}

test('blocks of columns are joined, wherever the network cuts them', async () => {
  const row = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.double());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row)), fc.array(fc.nat(60)), async (blocks, sizes) => {
      const bytes = Buffer.concat(
        blocks.map((rows) =>
          block(
            rows.map(([month]) => month),
            rows.map(([, count]) => count),
          ),
        ),
      );
      const [months, orders] = await readNative(inParts(bytes, sizes), COLUMNS);
      const rows = blocks.flat();
      expect(months).toEqual(rows.map(([month]) => month));
      expect(orders).toEqual(Float64Array.from(rows, ([, count]) => count));
    }),
    { seed: 20_240_229 },
  );
});

test('an answer without rows gives empty columns', async () => {
  expect(await readNative(inParts(block([], []), []), COLUMNS)).toEqual([[], new Float64Array(0)]);
  expect(await readNative(inParts(new Uint8Array(0), []), COLUMNS)).toEqual([[], new Float64Array(0)]);
});

test('a column of another type is not read as if it were the one expected', async () => {
  const bytes = nativeBlock([
    { name: 'month', type: 'String', values: ['2024-01'] },
    { name: 'orders', type: 'UInt64', values: [1] },
  ]);
  await expect(readNative(inParts(bytes, []), COLUMNS)).rejects.toThrow(
    'column orders: expected Float64, found UInt64',
  );
});

test('an answer cut anywhere inside a block is not taken for a whole one', async () => {
  const bytes = block(['2024-01', '2024-02'], [1, 2]);
  for (let size = 1; size < bytes.length; size += 1) {
    await expect(readNative(inParts(bytes.subarray(0, size), []), COLUMNS)).rejects.toThrow('stops in the middle');
  }
});

test('the text of an error after a block is not taken for rows', async () => {
  const bytes = Buffer.concat([
    block(['2024-01'], [1]),
    Buffer.from('Code: 241. DB::Exception: memory limit exceeded'),
  ]);
  await expect(readNative(inParts(bytes, []), COLUMNS)).rejects.toThrow('expected 2 columns, found 67');
});
