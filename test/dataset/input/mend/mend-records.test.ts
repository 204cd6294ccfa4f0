import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendRecords } from '../../../../src/dataset/input/mend/mend-records.ts';
import { type CsvRecord, splitRecords } from '../../../../src/dataset/input/split-records.ts';

const MARKS = { delimiter: ';', quote: '"' };

function mend(text: string, columns: number, { headerLine = 1, chunk = text.length } = {}) {
  const mender = mendRecords(MARKS, columns, headerLine);
  let mended = '';
  for (let at = 0; at < text.length; at += Math.max(1, chunk)) mended += mender.push(text.slice(at, at + chunk));
  return { text: mended + mender.end(), faultyLine: mender.faultyLine() };
}

function split(text: string): CsvRecord[] {
  const splitter = splitRecords(';', '"');
  return [...splitter.push(text), ...splitter.end()];
}

const sound = fc.constantFrom('1', 'x y', '', '"q"', '"a;b"', '"a""b"', '"l1\nl2"', ' "s" ', '5" x', 'é😀', '\\');
const broken = fc.constantFrom('"5" x"', '"un', '"a"b', '"a\\"b"', 'Total');
const recordsOf = (field: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n\n')))
    .map((records) => records.map(([fields, end]) => fields.join(';') + end).join(''));

describe('mending records', () => {
  test('changes no record that keeps to the rule, nor the line it starts on', () => {
    fc.assert(
      fc.property(recordsOf(sound), (rows) => {
        const text = `a;b;c\n${rows}`;
        const before = split(text).map(({ line, fields }) => [line, fields]);
        expect(split(mend(text, 3).text).map(({ line, fields }) => [line, fields])).toEqual(before);
      }),
      { numRuns: 2000, seed: 12 },
    );
  });

  test('leaves no quote broken and no line out, whatever the pieces', () => {
    fc.assert(
      fc.property(recordsOf(fc.oneof(sound, broken)), fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
        const text = `a;b;c\n${rows}`;
        const mended = mend(text, 3);
        expect(mend(text, 3, { chunk })).toEqual(mended);
        expect(split(mended.text).filter((record) => record.broken)).toEqual([]);
        expect(mended.text.split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 2000, seed: 13 },
    );
  });

  test('sets totals and unreadable lines aside as one field, and blanks what is above the header', () => {
    const text = 'Export;1;2\na;b;c\n1;2;3\nTotal;;3\n"x" y;1\n="01";2;3\n';
    expect(mend(text, 3, { headerLine: 2 }).text).toBe('\na;b;c\n1;2;3\n"Total;;3"\n"""x"" y;1"\n01;2;3\n');
  });

  test('finds the line of an open quote where rows also span lines and rows follow', () => {
    const text = 'a;b;c\n1;2;"l1\nl2"\n3;4;"open\n5;6;7\n';
    expect(mend(text, 3).faultyLine).toBe(4);
    expect(mend(text.replace('"l1\nl2"', 'x'), 3).faultyLine).toBeNull();
    expect(mend(text.replace('5;6;7\n', 'end of note'), 3).faultyLine).toBeNull();
  });

  test('takes a row back from a quote that swallows it', () => {
    const text = 'a;b;c\n1;2;"open\n3;4;5\n6;7;"closed"\n';
    expect(split(mend(text, 3).text).map(({ fields }) => fields)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '"open'],
      ['3', '4', '5'],
      ['6', '7', 'closed'],
    ]);
  });
});
