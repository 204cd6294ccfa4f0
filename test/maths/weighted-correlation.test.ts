import { expect, test } from 'vitest';
import { weightedCorrelation } from '../../src/maths/weighted-correlation.ts';

// Anscombe 1973, first of the four data sets: 0.81642.
test('the correlation of Anscombe’s first quartet is the published one', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(
    weightedCorrelation(
      x,
      y,
      x.map(() => 1),
    ),
  ).toBeCloseTo(0.81642, 5);
});

test('a weight counts a row so many times', () => {
  const weighted = weightedCorrelation([1, 2, 4], [2, 1, 5], [3, 1, 2]);
  expect(weighted).toBeCloseTo(
    weightedCorrelation([1, 1, 1, 2, 4, 4], [2, 2, 2, 1, 5, 5], [1, 1, 1, 1, 1, 1]) ?? 0,
    14,
  );
});

test('a column that does not vary has no correlation', () => {
  expect(weightedCorrelation([1, 1], [2, 3], [1, 1])).toBeNull();
  expect(weightedCorrelation([], [], [])).toBeNull();
});
