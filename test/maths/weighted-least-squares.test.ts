import { expect, test } from 'vitest';
import { weightedLeastSquares } from '../../src/maths/weighted-least-squares.ts';

test('a straight line through exact points is found, whatever the weights', () => {
  const x = [0, 1, 2, 3, 4];
  const fit = weightedLeastSquares(
    x.map((each) => [1, each]),
    x.map((each) => 2 - 3 * each),
    [1, 5, 2, 1, 9],
  );
  expect(fit?.coefficients).toEqual([expect.closeTo(2, 10), expect.closeTo(-3, 10)]);
  expect(fit?.residualSquares).toBeCloseTo(0, 12);
});

test('the slope of the women data of R holds: lm(weight ~ height) gives −87.51667 and 3.45', () => {
  const heights = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
  const weights = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];
  const fit = weightedLeastSquares(
    heights.map((height) => [1, height]),
    weights,
    heights.map(() => 1),
  );
  expect(fit?.coefficients).toEqual([expect.closeTo(-87.51667, 4), expect.closeTo(3.45, 6)]);
  // Residual standard error 1.525 on 13 degrees of freedom.
  expect(Math.sqrt((fit?.residualSquares ?? 0) / (fit?.freedom ?? 1))).toBeCloseTo(1.525, 3);
  expect(Math.sqrt(fit?.inverse[1]?.[1] ?? 0) * 1.525).toBeCloseTo(0.09114, 4);
});

test('a weight of two counts as the same row twice', () => {
  const once = weightedLeastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 2],
    ],
    [1, 4, 5, 5],
    [1, 1, 1, 1],
  );
  const weighed = weightedLeastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [1, 4, 5],
    [1, 1, 2],
  );
  expect(weighed?.coefficients).toEqual(once?.coefficients.map((each) => expect.closeTo(each, 10)));
});

test('columns that say the same thing, or too few rows, have no fit', () => {
  expect(
    weightedLeastSquares(
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      [1, 2, 3],
      [1, 1, 1],
    ),
  ).toBeNull();
  expect(
    weightedLeastSquares(
      [
        [1, 0],
        [1, 1],
      ],
      [1, 2],
      [1, 1],
    ),
  ).toBeNull();
  expect(weightedLeastSquares([], [], [])).toBeNull();
});
