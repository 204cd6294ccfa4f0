import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/language/display-width.ts';
import { blockLines, cutLine } from '../../src/tui/shown-lines.ts';
import { line } from './scripted-port.ts';

fc.configureGlobal({ seed: 7 });

const texts = (lines: ReturnType<typeof blockLines>) => lines.map((each) => each.map(({ text }) => text).join(''));
const answer = (text: string, columns: number) => texts(blockLines({ role: 'answer', lines: [line(text)] }, columns));
const words = 'mot '.repeat(60).trim();

describe('the lines of a block', () => {
  it('have an empty one after them, and a mark before what the user said', () => {
    expect(texts(blockLines({ role: 'user', lines: [line('un'), line('deux')] }, 80))).toEqual(['› un', '  deux', '']);
  });

  it('keep prose readable on a wide screen, and give tables and pictures the whole width', () => {
    expect(Math.max(...answer(words, 200).map(displayWidth))).toBeLessThanOrEqual(100);
    const picture = `janvier  ${'█'.repeat(140)}`;
    expect(answer(picture, 160)).toEqual([picture, '']);
  });

  it('are never wider than the screen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 160 }),
        (text, columns) => {
          for (const each of answer(text, columns)) expect(displayWidth(each)).toBeLessThanOrEqual(columns);
          expect(displayWidth(texts([cutLine(line(text), columns)]).join(''))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('a line that is cut', () => {
  it('says so, and is whole when it fits', () => {
    expect(texts([cutLine([{ text: 'abc', style: 'strong' }, { text: 'def' }], 5)])).toEqual(['abcd…']);
    expect(texts([cutLine([{ text: 'abc' }, { text: 'de' }], 5)])).toEqual(['abcde']);
  });
});
