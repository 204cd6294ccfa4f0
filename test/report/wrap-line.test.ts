import { expect, test } from 'vitest';
import { wrapLine } from '../../src/report/wrap-line.ts';

test('a line that fits is left alone', () => {
  expect(wrapLine('one two', 7)).toEqual(['one two']);
});

test('a long line is cut at its spaces, never inside a word or a no-break space', () => {
  expect(wrapLine('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapLine('prix 12\u00a0000\u00a0€ net', 10)).toEqual(['prix', '12\u00a0000\u00a0€', 'net']);
  expect(wrapLine('extraordinarily long', 5)).toEqual(['extraordinarily', 'long']);
});

test('what follows a list mark stays under its text', () => {
  expect(wrapLine('- [ ] one two three', 13)).toEqual(['- [ ] one two', '      three']);
  expect(wrapLine('  deep one two', 10)).toEqual(['  deep one', '  two']);
});

test('wide characters count for two', () => {
  expect(wrapLine('漢字 漢字', 6)).toEqual(['漢字', '漢字']);
});
