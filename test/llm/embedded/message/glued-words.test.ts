import { describe, expect, test } from 'vitest';
import { gluedWords, mayBeGlued } from '../../../../src/llm/embedded/message/glued-words.ts';

describe('words that lost their apostrophe', () => {
  test.each([
    ['dont', ['don', 't']],
    ['cant', ['can', 't']],
    ['theyre', ['they', 're']],
    ['weve', ['we', 've']],
    ['its', ['it', 's']],
    ['were', []],
    ['well', []],
    ['cantaloupe', []],
  ])('%s', (word, parts) => {
    expect(gluedWords(word)).toEqual(parts);
  });

  test('two words of a phrase may be one only when people write them so', () => {
    expect(mayBeGlued('don', 't')).toBe(true);
    expect(mayBeGlued('we', 're')).toBe(false);
    expect(mayBeGlued('do', 'not')).toBe(false);
  });
});
