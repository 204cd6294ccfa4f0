import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giniOfSorted } from '../../src/maths/gini-of-sorted.ts';

fc.configureGlobal({ seed: 7 });

test('equal values share equally, and one holder of all among four gives 3/4', () => {
  expect(giniOfSorted([5, 5, 5])).toBeCloseTo(0, 12);
  expect(giniOfSorted([0, 0, 0, 9])).toBeCloseTo(0.75, 12);
});

test('it is half the mean relative difference of all pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      fc.pre(total > 0);
      let differences = 0;
      for (const a of values) for (const b of values) differences += Math.abs(a - b);
      const expected = differences / (2 * values.length * total);
      expect(giniOfSorted(values.toSorted((a, b) => a - b))).toBeCloseTo(expected, 10);
    }),
  );
});
