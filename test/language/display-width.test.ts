import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/language/display-width.ts';

describe('displayWidth', () => {
  it('agrees with string-width on every character of the basic plane but the controls', () => {
    const different: string[] = [];
    for (let code = 0x20; code < 0xd800; code++) {
      if (code >= 0x7f && code < 0xa0) continue;
      const char = String.fromCharCode(code);
      if (displayWidth(char) !== stringWidth(char)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  it.each([
    ['été 12,5 %', 10],
    ['顧客', 4],
    ['👩‍🚀', 2],
    ['e\u0301', 1],
    ['█▁⠿', 3],
  ])('%s fills %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});
