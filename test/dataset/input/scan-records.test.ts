import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RecordScan, scanRecords } from '../../../src/dataset/input/scan-records.ts';
import { type CsvRecord, splitRecords } from '../../../src/dataset/input/split-records.ts';

function scan(text: string | Uint8Array, chunkBytes = 1 << 20): RecordScan {
  const bytes = Buffer.from(text);
  const scanner = scanRecords(',', '"');
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.feed(bytes.subarray(at, at + chunkBytes));
  return scanner.end();
}

function split(text: string, chunk = text.length): CsvRecord[] {
  const splitter = splitRecords(',', '"');
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += chunk) records.push(...splitter.push(text.slice(at, at + chunk)));
  return [...records, ...splitter.end()];
}

const field = fc.constantFrom(
  '1',
  '',
  'x y',
  '"q"',
  '"a,b"',
  '"a""b"',
  '"l1\nl2"',
  '""',
  ' "s" ',
  '5" x',
  '"un',
  'clo"',
  '"a"b',
  'é€😀',
);
const text = fc
  .array(fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n')))
  .map((records) => records.map(([fields, end]) => fields.join(',') + end).join(''));

describe('counting bytes and splitting text', () => {
  test('find the same records, whatever the chunks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, chunk) => {
        const whole = scan(content);
        expect(scan(content, chunk)).toEqual(whole);
        const records = split(content);
        expect(split(content, chunk)).toEqual(records);
        expect(whole.records).toBe(records.length);
        expect(whole.broken?.line ?? null).toBe(firstBroken(records));
        expect(whole.notUtf8Line).toBeNull();
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('leave no character out', () => {
    fc.assert(
      fc.property(text, (content) => {
        const kept = split(content)
          .map((record) => record.text)
          .join('');
        expect(kept.replace(/[\r\n]/g, '')).toBe(content.replace(/[\r\n]/g, ''));
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});

/** The line of the first broken quote is on the record that holds it, at or after the record's first line. */
function firstBroken(records: readonly CsvRecord[]): number | null {
  const broken = records.find((record) => record.broken);
  if (broken === undefined) return null;
  const opened = openedBefore(broken.text);
  return broken.line + opened;
}

/** Line ends in the sound part of a broken record, before the field whose quote breaks. */
function openedBefore(record: string): number {
  const sound = /^(?:(?: *"(?:[^"]|"")*" *|(?! *")[^,\r\n]*),)*/.exec(record)?.[0] ?? '';
  return sound.match(/\r\n|\r|\n/g)?.length ?? 0;
}

describe('a scan', () => {
  test('counts line ends by kind, inside quotes apart', () => {
    expect(scan('a\r\nb\n"c\nd\r\ne"\rf')).toMatchObject({
      records: 4,
      lineEnds: { lf: 1, crlf: 1, cr: 1 },
      quotedLineEnds: 2,
      broken: null,
      notUtf8Line: null,
      nulLine: null,
    });
  });

  test('tells how many lines an open quote swallows', () => {
    expect(scan('a,b\n1,"x\n2,y\n3,z\n').broken).toEqual({ line: 2, swallowedLines: 2 });
  });

  test('finds the line of the first byte that is not UTF-8, or NUL', () => {
    const latin = Buffer.from('a\nb\nOrl\xe9ans\n', 'latin1');
    for (const chunk of [1, 2, 3, 100]) expect(scan(latin, chunk).notUtf8Line).toBe(3);
    expect(scan(Buffer.from([0x61, 0xc3])).notUtf8Line).toBe(1);
    expect(scan('a\nb\u0000\n', 3).nulLine).toBe(2);
  });

  test('notices what may be no row: words without digits, titles after a break, totals, marks inside', () => {
    const text =
      'client,date\n1,2024-01-01\n\nclient,date\n2,2024-01-02\n,,\nAnnulées 2024\n3,2024-01-03\nTotal,9\n\ufeff4,5\n';
    const strays = scan(text).strays.map(({ line, text: found, afterBreak, next }) => [line, found, afterBreak, next]);
    expect(strays).toEqual([
      [1, 'client,date', false, '1,2024-01-01'],
      [4, 'client,date', true, '2,2024-01-02'],
      [7, 'Annulées 2024', true, '3,2024-01-03'],
      [9, 'Total,9', false, '\ufeff4,5'],
      [10, '\ufeff4,5', false, null],
    ]);
  });

  test('takes a byte order mark for nothing', () => {
    expect(scan('\ufeff"a\nb",c\n').records).toBe(1);
  });
});
