import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleMoments } from '../../src/maths/sample-moments.ts';

fc.configureGlobal({ seed: 7 });

test('2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and unbiased variance 32/7', () => {
  expect(sampleMoments(8, 40, 232)).toEqual({ count: 8, mean: 5, variance: 32 / 7 });
});

test('equal values have no variance, whatever rounding does', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 1000 }), (value, count) => {
      const { variance } = sampleMoments(count, value * count, value * value * count);
      expect(variance).toBeGreaterThanOrEqual(0);
      expect(variance).toBeLessThan(1e-9 * value * value);
    }),
  );
});
