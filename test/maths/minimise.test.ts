import { expect, test } from 'vitest';
import { invertPositiveDefinite } from '../../src/maths/invert-positive-definite.ts';
import { minimise, type SmoothFunction } from '../../src/maths/minimise.ts';

// Rosenbrock 1960: one minimum, at (1, 1), at the end of a curved valley.
const rosenbrock: SmoothFunction = ([x = 0, y = 0], gradient) => {
  gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

test.each([
  [-1.2, 1],
  [3, -4],
  [0, 0],
])('the valley of Rosenbrock is followed to its end from (%d, %d)', (x, y) => {
  const { point, converged, evaluations } = minimise(rosenbrock, [x, y]);
  expect(converged).toBe(true);
  expect(point[0]).toBeCloseTo(1, 6);
  expect(point[1]).toBeCloseTo(1, 6);
  expect(evaluations).toBeLessThan(120);
});

test('a function that falls forever does not converge', () => {
  const slope: SmoothFunction = ([x = 0], gradient) => {
    gradient.set([-1]);
    return -x;
  };
  expect(minimise(slope, [0]).converged).toBe(false);
});

test('the start is the answer when it is already the minimum', () => {
  const bowl: SmoothFunction = ([x = 0], gradient) => {
    gradient.set([2 * x]);
    return x * x;
  };
  expect(minimise(bowl, [0])).toMatchObject({ value: 0, converged: true, evaluations: 1 });
});

test('an inverse times its matrix is the identity', () => {
  const matrix = [
    [4, 2, 0.6],
    [2, 5, 1],
    [0.6, 1, 3],
  ];
  const inverse = invertPositiveDefinite(matrix) ?? [];
  const product = matrix.map((row) =>
    row.map((_, column) => row.reduce((sum, entry, k) => sum + entry * (inverse[k]?.[column] ?? 0), 0)),
  );
  for (const [i, row] of product.entries())
    for (const [j, entry] of row.entries()) expect(entry).toBeCloseTo(i === j ? 1 : 0, 12);
});

test.each([
  [
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    [
      [1, 1],
      [1, 1],
    ],
  ],
  [[[0]]],
  [[[-1]]],
])('%j has no inverse that is positive definite', (matrix) => expect(invertPositiveDefinite(matrix)).toBeNull());
