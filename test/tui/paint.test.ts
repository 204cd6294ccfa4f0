import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/tui/paint.ts';
import { plainLine } from '../../src/tui/plain-line.ts';
import type { StyledLine } from '../../src/tui/styled-text.ts';
import { anyName } from './pictures/random-tables.ts';

const ESC = String.fromCharCode(0x1b);
const line: StyledLine = [{ text: 'churn ' }, { text: '12 %', style: 'figure' }];

describe('paint', () => {
  it('opens and closes each style in place, with 256 colours unless told otherwise', () => {
    expect(paint(line, { theme: 'dark', colour: true })).toBe(`churn ${ESC}[1;38;5;117m12 %${ESC}[0m`);
    expect(paint(line, { theme: 'light', colour: true })).toBe(`churn ${ESC}[1;38;5;25m12 %${ESC}[0m`);
  });

  it('keeps to the first sixteen colours where the terminal has no more', () => {
    expect(paint(line, { theme: 'dark', colour: true, depth: 16 })).toBe(`churn ${ESC}[1;36m12 %${ESC}[0m`);
  });

  it('writes no sequence at all without colour', () => {
    expect(paint(line, { theme: 'dark', colour: false })).toBe('churn 12 %');
  });

  it('lets no sequence of the text through, not even one cut between two styles', () => {
    const hostile: StyledLine = [{ text: `a${ESC}` }, { text: '[31mb\n\tc', style: 'bad' }];
    expect(paint(hostile, { theme: 'dark', colour: true })).toBe(`a${ESC}[38;5;210m[31mb  c${ESC}[0m`);
    expect(paint(hostile, { theme: 'dark', colour: false })).toBe('a[31mb  c');
  });
});

describe('plainLine', () => {
  it('is the text alone, made safe', () => {
    expect(plainLine([{ text: `one${ESC}[2J ` }, { text: '\u202etwo\n', style: 'good' }])).toBe('one two ');
  });

  it('holds no control character, whatever the text', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(plainLine([{ text: a }, { text: b, style: 'link' }])).not.toMatch(/\p{Cc}/u);
      }),
      { seed: 7 },
    );
  });
});
