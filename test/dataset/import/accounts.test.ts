import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRejects } from '../../../src/dataset/import/list-rejects.ts';
import type { RowReason } from '../../../src/dataset/import/row-reason.ts';
import { type Bench, imbalance, openBench, rejectsOf } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Kinds of rows, each with the fate its making implies; the oracle knows it by construction, not by reading. */
type Kind = { fate: 'kept' | RowReason; text(order: number, day: string): string };

const KINDS: Kind[] = [
  { fate: 'kept', text: (order, day) => `${order},7,${day},12.50,plain` },
  { fate: 'kept', text: (order, day) => `${order},8,${day},"1,012.50","a, ""b""\r\nc"` },
  { fate: 'kept', text: (order, day) => `${order}, 9 ,${day} 10:15:00,3,6" plate` },
  { fate: 'anonymous', text: (order, day) => `${order},,${day},12.50,x` },
  { fate: 'anonymous', text: (order, day) => `${order},NULL,${day},-1,x` },
  { fate: 'return', text: (order, day) => `${order},7,${day},-12.50,x` },
  { fate: 'zero', text: (order, day) => `${order},7,${day},0.00,x` },
  { fate: 'missingDate', text: (order) => `${order},7,,12.50,"x\n\ny"` },
  { fate: 'unreadableDate', text: (order) => `${order},7,2024-02-31,12.50,x` },
  { fate: 'futureDate', text: (order) => `${order},7,2031-01-01,12.50,x` },
  { fate: 'unreadableAmount', text: (order, day) => `${order},7,${day},12.5O,x` },
  { fate: 'missingAmount', text: (order, day) => `${order},7,${day},,x` },
  { fate: 'wrongFields', text: (order, day) => `${order},7,${day}` },
  { fate: 'wrongFields', text: (order, day) => `${order},7,${day},12.50,x,"too\nmany"` },
];

const rows = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    day: fc.constantFrom('2024-01-05', '2023-12-31'),
    blankAfter: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

test('every row of a file is kept, dropped or rejected, for the reason it was made for', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (made, lineEnd, atEnd) => {
      const first = {
        kind: { fate: 'kept', text: () => '0,1,2024-01-01,1.50,x' } satisfies Kind,
        day: '',
        blankAfter: false,
      };
      const all = [first, ...made];
      const lines = all.map(({ kind, day, blankAfter }, i) => kind.text(i, day) + (blankAfter ? lineEnd : ''));
      const text = `order,client,date,total,note${lineEnd}${lines.join(lineEnd)}${atEnd ? lineEnd : ''}`;
      const found = await bench.readText(text);
      const expected = new Map<string, number>();
      for (const { kind } of all) expected.set(kind.fate, (expected.get(kind.fate) ?? 0) + 1);
      const counted = new Map<string, number>([['kept', found.rows.kept]]);
      for (const { reason, rows: count } of [...found.rows.dropped, ...found.rows.rejected]) counted.set(reason, count);
      expect(counted).toEqual(expected);
      expect(found.rows.read).toBe(all.length);
      expect(imbalance(found)).toBe(0);
      checkRejects(await rejectsOf(found), all, text);
    }),
    { numRuns: 150, seed: 20250630 },
  );
});

function checkRejects(
  rejects: { line: number; reason: string; text: string }[],
  all: { kind: Kind }[],
  text: string,
): void {
  const dropped = ['kept', 'anonymous', 'return', 'zero'];
  expect(rejects.map(({ reason }) => reason)).toEqual(
    all.map(({ kind }) => kind.fate).filter((fate) => !dropped.includes(fate)),
  );
  const lines = text.split(/\r\n|\n/);
  for (const { line, text: row } of rejects) expect(lines[line - 1]).toBe(row.split(/\r\n|\n/)[0]);
}

describe('rejected rows', () => {
  test('are listed with their line, their reason and their text', async () => {
    const found = await bench.read('test/fixtures/orders/messy.csv');
    expect(found.rows.rejected.reduce((sum, { rows: count }) => sum + count, 0)).toBe(8);
    const rejects = await listRejects(found);
    expect(rejects.ok && rejects.value).toEqual([
      { line: 3, reason: 'wrongFields', column: null, value: null, text: '2,7,2024-01-06' },
      { line: 4, reason: 'wrongFields', column: null, value: null, text: '3,8,2024-01-07,12.00,x,too many' },
      { line: 5, reason: 'unreadableDate', column: 'date', value: 'soon', text: '4,8,soon,13.00,x' },
      { line: 6, reason: 'missingDate', column: 'date', value: '', text: '5,8,,14.00,"two\nlines"' },
      { line: 8, reason: 'unreadableDate', column: 'date', value: '2024-02-30', text: '6,8,2024-02-30,15.00,x' },
      { line: 9, reason: 'unreadableAmount', column: 'total', value: 'oops', text: '7,9,2024-01-10,oops,x' },
      { line: 11, reason: 'missingAmount', column: 'total', value: '', text: '8,9,2024-01-11,,x' },
      { line: 12, reason: 'futureDate', column: 'date', value: '2999-01-01', text: '9,9,2999-01-01,17.00,x' },
    ]);
  });

  test('can be listed up to a limit, and after the engine is closed to files', async () => {
    const own = await openBench();
    const found = await own.read('test/fixtures/orders/messy.csv');
    await own.engine.lock();
    const rejects = await listRejects(found, 2);
    expect(rejects.ok && rejects.value.map(({ line }) => line)).toEqual([3, 4]);
    await own.close();
  });

  test('of a file that is gone are refused', async () => {
    const found = await bench.readText('client,date\n1,2024-01-01\n');
    const gone = { ...found, reading: { ...found.reading, path: `${found.reading.path}.gone` } };
    expect((await listRejects(gone)).ok).toBe(false);
  });
});

test('a line too long for the engine is rejected, the others are kept', async () => {
  const long = `2,2024-01-01,5,${'x'.repeat(3_000_000)}`;
  const found = await bench.readText(`client,date,total,note\n1,2024-01-01,5,x\n${long}\n3,2024-01-01,5,x\n`);
  expect(found.rows).toMatchObject({ read: 3, kept: 2, rejected: [{ reason: 'tooLong', rows: 1 }] });
  expect(await rejectsOf(found)).toMatchObject([{ line: 3, reason: 'tooLong' }]);
});

test('a locked engine reads no file, and says that it could not', async () => {
  const own = await openBench();
  await own.engine.lock();
  const refusal = await own.refused('client,date\n1,2024-01-01\n');
  expect(refusal.code).toBe('tool_failed');
  await own.close();
});
