import { describe, expect, test } from 'vitest';
import { findOverlaps } from './find-overlaps.ts';

const pairs = (one: string, other: string) =>
  findOverlaps([{ where: 'a', text: one }], [{ where: 'b', text: other }]).map(({ likeness }) => likeness);

describe('two texts', () => {
  test('are the same whatever their case, accents and punctuation', () => {
    expect(pairs('Notre  churn EXPLOSE, là !', 'notre churn explose la')).toEqual([1]);
    expect(pairs('NPS 12', 'nps 13')).toEqual([]);
  });

  test('are alike from four fifths of their three-word sequences', () => {
    // 12 words have 10 sequences; a changed last word leaves 9 of them, 9 / 11 shared.
    const text = 'a b c d e f g h i j k l';
    expect(pairs(text, 'a b c d e f g h i j k z')).toEqual([9 / 11]);
    // A changed second last word leaves 8: 8 / 12 shared.
    expect(pairs(text, 'a b c d e f g h i j z l')).toEqual([]);
  });

  test('of five words or fewer are alike only when they are the same', () => {
    expect(pairs('a b c d e', 'a b c d e f')).toEqual([]);
    expect(pairs('a b c d e', 'A. B. C. D. E.')).toEqual([1]);
  });

  test('without a word are never alike', () => expect(pairs('…', '!!')).toEqual([]));
});
