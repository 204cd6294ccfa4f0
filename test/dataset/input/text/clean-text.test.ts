import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../src/dataset/input/text/clean-text.ts';

function clean(text: string, chunk = text.length): { text: string; nulLine: number | null } {
  const cleaner = cleanText();
  let cleaned = '';
  for (let at = 0; at < text.length; at += Math.max(1, chunk)) cleaned += cleaner.push(text.slice(at, at + chunk));
  cleaned += cleaner.end();
  return { text: cleaned, nulLine: cleaner.nulLine() };
}

describe('cleaning a text', () => {
  test.each([
    ['every line end is LF', 'a\r\nb\rc\nd\r\r\ne\r\r', 'a\nb\nc\nd\ne\n\n'],
    ['a byte order mark at the start of a line goes', '\ufeffa\n\ufeffb\n"\ufeffc"\nd\ufeff', 'a\nb\n"c"\nd\ufeff'],
    ['NULs beside a delimiter, a quote, a blank or a line end go', 'a\0\0;\0b\0\n"c\0";d\0\0', 'a;b\n"c";d'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toEqual({ text: expected, nulLine: null });
  });

  test('a NUL inside a value is reported with its line', () => {
    expect(clean('a\nb\0\nc\0d\n').nulLine).toBe(3);
  });

  test('gives the same text whatever the pieces', () => {
    const piece = fc.constantFrom('a', ';', '\n', '\r', '\r\n', '\r\r\n', '\ufeff', '"', 'é😀', '\0;', 'x\0y');
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 5 }), (pieces, chunk) => {
        const text = pieces.join('');
        expect(clean(text, chunk)).toEqual(clean(text));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});
