import { expect, test } from 'vitest';
import { percentileOfSorted } from '../../src/maths/percentile-of-sorted.ts';

test.each([
  [[1, 2, 3, 4], 0.4, 2.2],
  [[15, 20, 35, 40, 50], 0.4, 29],
  [[1, 2, 3, 4], 0.25, 1.75],
])('the percentile of %j at %d is %d (numpy.percentile, linear)', (values, share, expected) => {
  expect(percentileOfSorted(values, share)).toBeCloseTo(expected, 12);
});

test('the ends are the least and the greatest value, and one value is all of them', () => {
  expect(percentileOfSorted([3, 8, 9], 0)).toBe(3);
  expect(percentileOfSorted([3, 8, 9], 1)).toBe(9);
  expect(percentileOfSorted([7], 0.2)).toBe(7);
});

test('a position that falls on a value gives exactly that value', () => {
  for (let length = 6; length < 400; length += 5) {
    const values = Array.from({ length }, (_, index) => index * 0.1);
    for (const quintile of [1, 2, 3, 4])
      expect(percentileOfSorted(values, quintile / 5)).toBe(values[(quintile * (length - 1)) / 5]);
  }
});
