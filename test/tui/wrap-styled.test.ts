import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/language/display-width.ts';
import { glyphsOf } from '../../src/tui/glyphs-of.ts';
import { plainLine } from '../../src/tui/plain-line.ts';
import type { Style, StyledLine } from '../../src/tui/styled-text.ts';
import { wrapStyled } from '../../src/tui/wrap-styled.ts';
import { anyName } from './pictures/random-tables.ts';

const wrap = (text: string, columns: number) => wrapStyled([[{ text }]], columns).map(plainLine);

describe('wrapStyled', () => {
  it('leaves a line that fits as it is, and an empty line', () => {
    const lines: StyledLine[] = [[{ text: 'fits', style: 'strong' }], []];
    expect(wrapStyled(lines, 4)).toEqual(lines);
  });

  it('cuts at blanks and keeps each style', () => {
    const line: StyledLine = [{ text: 'the churn is ' }, { text: '12 % of it', style: 'figure' }, { text: ' here' }];
    expect(wrapStyled([line], 15)).toEqual([
      [{ text: 'the churn is ' }, { text: '12', style: 'figure' }],
      [{ text: '% of it', style: 'figure' }, { text: ' here' }],
    ]);
  });

  it('never cuts at a space that does not break', () => {
    expect(wrap('il perd 12\u202f% par\u00a0an', 9)).toEqual(['il perd', '12\u202f%', 'par\u00a0an']);
  });

  it.each([
    ['- one two three', ['- one two', '  three']],
    ['12. one two three', ['12. one', '    two', '    three']],
    ['  • one two three', ['  • one', '    two', '    three']],
    ['  - one two three', ['  - one', '    two', '    three']],
    ['    one two three', ['    one', '    two', '    three']],
  ])('hangs what follows under its text: %s', (text, lines) => expect(wrap(text, 10)).toEqual(lines));

  it('gives up hanging where it would take more than half of the screen', () => {
    expect(wrap('      - one two', 8)).toEqual(['      -', 'one two']);
  });

  it('cuts a word wider than the screen where it must', () => {
    expect(wrap('see abcdefghij end', 4)).toEqual(['see', 'abcd', 'efgh', 'ij', 'end']);
  });

  it('cuts between wide characters, and keeps closing marks with what they close', () => {
    expect(wrap('顧客は来る。', 10)).toEqual(['顧客は来', 'る。']);
    expect(wrap('顧客は来る', 5)).toEqual(['顧客', 'は来', 'る']);
  });

  it('never cuts inside an emoji or between a letter and its accent', () => {
    expect(wrap('👩‍👩‍👧‍👦👍🏽', 2)).toEqual(['👩‍👩‍👧‍👦', '👍🏽']);
    expect(wrap('e\u0301e\u0301', 1)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('shows an ellipsis for a character wider than the screen', () => {
    expect(wrap('顧客', 1)).toEqual(['…', '…']);
  });

  it('takes a screen of no columns for one', () => {
    expect(wrap('ab', 0)).toEqual(['a', 'b']);
  });

  const anyLine: fc.Arbitrary<StyledLine> = fc.array(
    fc
      .tuple(anyName, fc.constantFrom<(Style | null)[]>(null, 'figure', 'heat-3'))
      .map(([text, style]) => (style === null ? { text } : { text, style })),
    { maxLength: 6 },
  );

  it('makes no line wider than the screen, whatever the text', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 1, max: 60 }), (line, columns) => {
        for (const wrapped of wrapStyled([line], columns))
          expect(displayWidth(plainLine(wrapped))).toBeLessThanOrEqual(columns);
      }),
      { seed: 7 },
    );
  });

  it('loses nothing but blanks on a screen twice as wide as its widest character', () => {
    const bare = (text: string) => text.replaceAll(' ', '');
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 2, max: 60 }), (line, columns) => {
        fc.pre(glyphsOf(line).every(({ width }) => width * 2 <= columns));
        const text = wrapStyled([line], columns).map(plainLine).join('');
        expect(bare(text)).toBe(bare(plainLine(line)));
      }),
      { seed: 7 },
    );
  });
});
