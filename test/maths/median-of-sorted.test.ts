import { expect, test } from 'vitest';
import { medianOfSorted } from '../../src/maths/median-of-sorted.ts';

test('an odd count has a middle value, an even count the mean of two', () => {
  expect(medianOfSorted([1, 3, 9])).toBe(3);
  expect(medianOfSorted([1, 3, 5, 9])).toBe(4);
  expect(medianOfSorted([6])).toBe(6);
});
