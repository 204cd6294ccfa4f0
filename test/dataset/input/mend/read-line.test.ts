import { describe, expect, test } from 'vitest';
import { readLine } from '../../../../src/dataset/input/mend/read-line.ts';

const MARKS = { delimiter: ';', quote: '"' };

describe('a line whose quotes break the rule', () => {
  test.each<[string, string, string[]]>([
    ['a quote not doubled', '1;"Tube 5" inox";x', ['1', 'Tube 5" inox', 'x']],
    ['two of them', '1;"Le "Grand" Large";x', ['1', 'Le "Grand" Large', 'x']],
    ['and a delimiter', '1;"Tube 5" inox; gris";x', ['1', 'Tube 5" inox; gris', 'x']],
    ['doubled quotes around a bare field', '1;""Grand" Large";x', ['1', '"Grand" Large', 'x']],
    ['text after a closing quote', '1;"Grand" Large;x', ['1', '"Grand" Large', 'x']],
    ['text after a closing quote, before a sound field', '1;"Grand" Large;"a;b"', ['1', '"Grand" Large', 'a;b']],
    ['a backslash', '1;"Le \\"Grand\\" Large";x', ['1', 'Le "Grand" Large', 'x']],
    ['a wrapped row', '"1;""a;b"";x"', ['1', 'a;b', 'x']],
    ['a wrapped row, and delimiters', '"1;""a;b"";x";;;', ['1', 'a;b', 'x']],
    ['a wrapped row, and a quote not doubled in it', '"1;""Tube 5"" inox"";x"', ['1', 'Tube 5" inox', 'x']],
  ])('is read where one reading fits: %s', (_, line, fields) => {
    expect(readLine(line, MARKS, fields.length)).toEqual({ fields, open: false });
  });

  test('never closed is read with the quote as a character, and known as open', () => {
    expect(readLine('1;"Grand Large;x', MARKS, 3)).toEqual({ fields: ['1', '"Grand Large', 'x'], open: true });
    expect(readLine('1;"Grand Large;"x"', MARKS, 3)).toEqual({ fields: ['1', '"Grand Large', 'x'], open: true });
  });

  test.each<[string, string, number]>([
    ['sound fields are never joined to make the count', '"a";"b";bis;c;d', 4],
    ['nor when their quotes are doubled', '"=""a""";"=""b""";bis;c', 3],
    ['a field is never cut inside its quotes to make the count', '10;"Dupont; Jean" x;2024;5', 5],
    ['a quote before a delimiter inside a field', '1;"He said "hi"; then left";5', 3],
    ['too few fields', '1;"Tube 5" inox"', 3],
  ])('is not read otherwise: %s', (_, line, expected) => {
    expect(readLine(line, MARKS, expected)).toBeNull();
  });
});
