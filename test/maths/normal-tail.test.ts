import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalTail, twoSidedTail } from '../../src/maths/normal-tail.ts';

fc.configureGlobal({ seed: 7 });

// Upper tail of the standard normal: Abramowitz and Stegun, table 26.1, and R's pnorm(lower.tail = FALSE) to 10 digits.
test.each([
  [0, 0.5],
  [1, 0.1586552539],
  [1.959963985, 0.025],
  [2.999, 0.001354336534],
  [3.001, 0.001345472825],
  [5, 2.866515719e-7],
  [8, 6.220960574e-16],
])('above %f lies %f', (z, tail) => {
  expect(normalTail(z) / tail).toBeCloseTo(1, 8);
});

test('both sides of the middle add up to one', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
      expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 12);
      expect(twoSidedTail(z)).toBeCloseTo(2 * normalTail(Math.abs(z)), 12);
    }),
  );
});
